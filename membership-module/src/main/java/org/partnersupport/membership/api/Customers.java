package org.partnersupport.membership.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The customers of the caller's own organisation (rules CL-3, CL-4). Those of others do not exist. Reads only. */
public interface Customers {
    /**
     * All of them, also those whose relationship is over, by code.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException NOT_IN_CSP when the organisation is no cloud solution
     *     provider, ROLE_REQUIRED for those who neither act for customers nor administer the organisation
     */
    List<Customer> all(Caller caller);

    /**
     * One of them, to act for today.
     *
     * @param code ignoring case
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_CUSTOMER when it is not the organisation's,
     *     ROLE_REQUIRED without the role ADMIN_AGENT, RELATIONSHIP_OVER outside its dates
     */
    Customer actedFor(Caller caller, String code);

    /** By id, for readers who may see what was done for them; ids that do not exist are missing. */
    Map<UUID, Customer> byIds(Collection<UUID> customers);
}
