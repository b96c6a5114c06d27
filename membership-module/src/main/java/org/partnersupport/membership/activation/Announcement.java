package org.partnersupport.membership.activation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import org.partnersupport.membership.api.event.BenefitsActivated;

/** Tells the modules downstream, in the running transaction. */
@ApplicationScoped
class Announcement {
    @Inject
    BeanManager beans;

    /** @throws IllegalStateException when nobody listens: benefits without a contract must not become active */
    void tell(BenefitsActivated event) {
        if (beans.resolveObserverMethods(event).isEmpty()) {
            throw new IllegalStateException("nobody issues contracts: is the entitlement module deployed?");
        }
        beans.getEvent().select(BenefitsActivated.class).fire(event);
    }
}
