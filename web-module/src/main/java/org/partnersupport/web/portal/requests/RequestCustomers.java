package org.partnersupport.web.portal.requests;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Customer;
import org.partnersupport.membership.api.Customers;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.support.api.SupportRequests.Summary;
import org.partnersupport.web.security.CurrentCaller;

/** {@code #{requestCustomers}}: the customers of a list of requests (rule CL-3): marked in it, and filtered by. */
@Named
@RequestScoped
public class RequestCustomers {
    /** What an address says for "any customer". */
    public static final String ANY = "*";

    @Inject
    Customers customers;

    @Inject
    CurrentCaller current;

    private Map<UUID, Customer> known = Map.of();

    /** @throws RefusedException UNKNOWN_CUSTOMER and what {@link Customers#all} says (rule CL-4) */
    public Customer meant(String code) {
        return customers.all(current.get()).stream()
                .filter(customer -> customer.code().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of("UNKNOWN_CUSTOMER")));
    }

    /** Reads the names once for all rows. */
    public void of(List<Summary> rows) {
        known = customers.byIds(rows.stream()
                .map(Summary::customer)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** True when the list has a row for a customer, and so a column for them. */
    public boolean isAny() {
        return !known.isEmpty();
    }

    /** Null for the own need. */
    public @Nullable Customer customer(Summary row) {
        var customer = row.customer();
        return customer == null ? null : known.get(customer);
    }
}
