package org.partnersupport.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Workload;
import org.partnersupport.entitlement.api.Workloads;
import org.partnersupport.membership.api.Programme;
import org.partnersupport.membership.api.Role;
import org.partnersupport.web.security.CurrentCaller;

/** The cloud workloads (S10, rule CL-2): where to get help for each, and what it needs. */
@Named
@RequestScoped
public class CloudPage {
    @Inject
    Workloads workloads;

    @Inject
    CurrentCaller current;

    private @Nullable List<Workload> read;

    public List<Workload> getWorkloads() {
        var known = read;
        if (known == null) {
            known = workloads.all();
            read = known;
        }
        return known;
    }

    /** Rule CL-3: the way to the customers stands here for organisations that have some. */
    public boolean isProvider() {
        var organisation = current.get().organisation();
        return organisation != null && organisation.programmes().contains(Programme.CSP);
    }

    public boolean isAgent() {
        return current.get().has(Role.ADMIN_AGENT);
    }
}
