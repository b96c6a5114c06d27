package org.partnersupport.web.rest.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Customer;
import org.partnersupport.membership.api.Customers;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.support.api.SupportRequest;
import org.partnersupport.support.api.SupportRequests.Summary;

/** The names of those a request tells of, and of its customer. Who looks at what he alone did is known already: opening asks for no name. */
@ApplicationScoped
class People {
    @Inject
    Accounts accounts;

    @Inject
    Customers customers;

    RequestView view(Caller caller, SupportRequest request) {
        var customer = request.customer();
        return RequestView.of(
                request,
                names(caller, RequestView.people(request)),
                customer == null ? null : customers.byIds(List.of(customer)).get(customer));
    }

    Map<UUID, String> names(Caller caller, List<UUID> people) {
        var known = Map.of(caller.account(), caller.displayName());
        return Set.copyOf(people).equals(known.keySet()) || people.isEmpty() ? known : accounts.displayNames(people);
    }

    Map<UUID, Customer> customersOf(List<Summary> requests) {
        return customers.byIds(requests.stream()
                .map(Summary::customer)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** @throws RefusedException UNKNOWN_CUSTOMER when the caller's organisation has none of this code (rule CL-4) */
    UUID customer(Caller caller, String code) {
        return customers.all(caller).stream()
                .filter(customer -> customer.code().equalsIgnoreCase(code.strip()))
                .map(Customer::id)
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of("UNKNOWN_CUSTOMER")));
    }
}
