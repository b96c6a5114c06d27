package org.partnersupport.entitlement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.partnersupport.membership.api.Door;
import org.partnersupport.membership.api.event.BenefitsActivated;

@ApplicationScoped
class ActivationObserver {
    @Inject
    IssueContract issueContract;

    ActivationObserver() {}

    void on(@Observes BenefitsActivated activated) {
        Door.ISSUE.pass(() -> issueContract.issue(activated));
    }
}
