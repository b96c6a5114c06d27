package org.partnersupport.membership.customer;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Customer;
import org.partnersupport.membership.api.Programme;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Refusal;

/** Who may act for customers, and for which (rules CL-3, CL-4). Pure. */
final class CustomerRule {
    private CustomerRule() {}

    /** Why the caller has no customers at all; empty when there may be some. */
    static Optional<Refusal> objectionToSeeing(Caller caller) {
        var organisation = caller.organisation();
        if (organisation == null || !organisation.programmes().contains(Programme.CSP)) {
            return Optional.of(Refusal.of("NOT_IN_CSP"));
        }
        return caller.has(Role.ADMIN_AGENT) || caller.administersOrganisation()
                ? Optional.empty()
                : Optional.of(new Refusal("ROLE_REQUIRED", Map.of("roles", "GLOBAL_ADMIN,PARTNER_ADMIN,ADMIN_AGENT")));
    }

    /** Why the caller cannot act for this customer of the own organisation on this day. */
    static Optional<Refusal> objectionToActing(Caller caller, Customer customer, LocalDate day) {
        if (!caller.has(Role.ADMIN_AGENT)) {
            return Optional.of(new Refusal("ROLE_REQUIRED", Map.of("roles", Role.ADMIN_AGENT.name())));
        }
        return customer.servedOn(day) ? Optional.empty() : Optional.of(over(customer));
    }

    private static Refusal over(Customer customer) {
        var until = customer.until();
        return new Refusal(
                "RELATIONSHIP_OVER",
                Map.of("since", customer.since().toString(), "until", until == null ? "" : until.toString()));
    }
}
