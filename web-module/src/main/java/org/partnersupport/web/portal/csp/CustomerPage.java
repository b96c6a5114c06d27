package org.partnersupport.web.portal.csp;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Workload;
import org.partnersupport.entitlement.api.Workloads;
import org.partnersupport.membership.api.Customer;
import org.partnersupport.membership.api.Customers;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.NotFound;
import org.partnersupport.web.security.CurrentCaller;

/** Service management for one customer (rule CL-3): a new request for one of the workloads, in the customer's name. */
@Named
@RequestScoped
public class CustomerPage {
    @Inject
    Customers customers;

    @Inject
    Workloads workloads;

    @Inject
    CurrentCaller current;

    @Inject
    HttpServletRequest request;

    private @Nullable Customer customer;
    private List<Workload> offered = List.of();

    /** A customer of somebody else does not exist (rule CL-4). */
    public void open() {
        var code = Asked.of(request, "code");
        if (code == null) {
            throw new NotFound("customer without a code");
        }
        customer = customers.actedFor(current.get(), code);
        offered = workloads.all();
    }

    public Customer getCustomer() {
        return Objects.requireNonNull(customer);
    }

    public List<Workload> getWorkloads() {
        return offered;
    }

    /** Where a request for this workload begins, on behalf of this customer. */
    public String start(Workload workload) {
        return PageAddress.of("/requests/new")
                .with("product", workload.product().code())
                .with("release", workload.release())
                .with("customer", getCustomer().code())
                .text();
    }
}
