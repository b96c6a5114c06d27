package org.partnersupport.web.portal.requests;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Customer;
import org.partnersupport.membership.api.Customers;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.security.CurrentCaller;

/**
 * {@code #{wizardCustomer}}: on whose behalf the request is (rule CL-3): the customer the first step's address names,
 * afterwards the draft's. It is asked for anew each time: the relationship may be over meanwhile.
 */
@Named
@RequestScoped
public class WizardCustomer {
    @Inject
    RequestDraft draft;

    @Inject
    Customers customers;

    @Inject
    CurrentCaller current;

    @Inject
    HttpServletRequest request;

    private @Nullable Customer customer;
    private @Nullable Refusal refusal;

    @PostConstruct
    void read() {
        var code = code();
        if (code != null) {
            try {
                customer = customers.actedFor(current.get(), code);
            } catch (RefusedException refused) {
                refusal = refused.refusal();
            }
        }
    }

    /** A first step that names a product names the customer, too, or means the own need. */
    private @Nullable String code() {
        return named() ? Asked.of(request, "customer") : draft.getForm().getCustomer();
    }

    private boolean named() {
        return Asked.of(request, "product") != null || Asked.of(request, "q") != null;
    }

    /** Null for the own need, and for one that cannot be acted for. */
    public @Nullable Customer getCustomer() {
        return customer;
    }

    /** Why the customer that is named cannot be acted for; null when all is well. */
    public @Nullable Refusal getRefusal() {
        return refusal;
    }

    /** What the address and the draft call the customer, known or not; null for the own need. */
    public @Nullable String getKept() {
        return code();
    }
}
