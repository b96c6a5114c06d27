package org.partnersupport.web.portal.csp;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Customer;
import org.partnersupport.membership.api.Customers;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.support.api.SupportRequests;
import org.partnersupport.web.security.CurrentCaller;

/** The organisation's customers (S9, rules CL-3, CL-4), with the requests made on their behalf counted. */
@Named
@RequestScoped
public class CustomersPage {
    @Inject
    Customers customers;

    @Inject
    SupportRequests requests;

    @Inject
    CurrentCaller current;

    @Inject
    CivilTime time;

    private List<Customer> found = List.of();
    private Map<UUID, Long> counts = Map.of();
    private @Nullable Refusal refusal;

    /** Who has no customers is told why, on the page itself. */
    public void open() {
        try {
            found = customers.all(current.get());
            counts = requests.countByCustomer(current.get());
        } catch (RefusedException refused) {
            refusal = refused.refusal();
        }
    }

    public List<Customer> getCustomers() {
        return found;
    }

    public @Nullable Refusal getRefusal() {
        return refusal;
    }

    public long requestsOf(Customer customer) {
        return counts.getOrDefault(customer.id(), 0L);
    }

    public boolean served(Customer customer) {
        return customer.servedOn(time.today());
    }
}
