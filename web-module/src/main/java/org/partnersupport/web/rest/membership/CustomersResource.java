package org.partnersupport.web.rest.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Customers;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.web.security.CurrentCaller;

/** The customers of the caller's organisation, a cloud solution provider (rules CL-3, CL-4). */
@ApplicationScoped
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
public class CustomersResource {
    @Inject
    CurrentCaller current;

    @Inject
    Customers customers;

    @Inject
    CivilTime time;

    @GET
    public List<CustomerEntry> customers() {
        var today = time.today();
        return customers.all(current.get()).stream()
                .map(customer -> new CustomerEntry(
                        customer.code(), customer.name(), customer.since(), customer.until(), customer.servedOn(today)))
                .toList();
    }

    /**
     * A customer.
     *
     * @param code what {@code customer} parameters name it by
     * @param until last day of the relationship, null while no end is known
     * @param served does the relationship last today
     */
    public record CustomerEntry(
            String code,
            Label label,
            LocalDate since,
            @Nullable LocalDate until,
            boolean served) {}
}
