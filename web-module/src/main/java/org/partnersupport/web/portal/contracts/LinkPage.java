package org.partnersupport.web.portal.contracts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.Links;
import org.partnersupport.entitlement.api.Links.Outcome;
import org.partnersupport.web.arrival.Arrival;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;

/** Adds a contract to the account by its pair of IDs (rules LK-1 to LK-5); linking again is a success, too. */
@Named
@RequestScoped
public class LinkPage {
    @Inject
    Links links;

    @Inject
    CurrentCaller current;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private String accessId = "";
    private String contractId = "";
    private @Nullable String next;

    public void link() throws IOException {
        var outcome = links.link(
                current.get(), accessId, contractId, Arrival.of(request).counted());
        if (outcome instanceof Outcome.Linked linked) {
            show(linked.contract(), false);
        } else if (outcome instanceof Outcome.AlreadyLinked already) {
            show(already.contract(), true);
        } else if (outcome instanceof Outcome.TooManyAttempts tooMany) {
            notices.tooMany("contracts.link.too-many", tooMany.retryAfter());
        } else if (outcome instanceof Outcome.Refused refused) {
            notices.refused(List.of(refused.refusal()));
        } else {
            notices.error("access-id", "contracts.link.unknown");
        }
    }

    private void show(Contract contract, boolean again) throws IOException {
        PageAddress.of("/contracts")
                .with("linked", contract.id())
                .with("again", again ? true : null)
                .with("next", next)
                .go();
    }

    public String getAccessId() {
        return accessId;
    }

    public void setAccessId(String accessId) {
        this.accessId = accessId;
    }

    public String getContractId() {
        return contractId;
    }

    public void setContractId(String contractId) {
        this.contractId = contractId;
    }

    public @Nullable String getNext() {
        return next;
    }

    public void setNext(@Nullable String next) {
        this.next = next;
    }
}
