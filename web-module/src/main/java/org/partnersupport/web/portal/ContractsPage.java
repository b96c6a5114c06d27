package org.partnersupport.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.web.security.CurrentCaller;
import org.partnersupport.web.security.ReturnPath;

/** Every contract the account can see, with the balance of each line (E6, E8), and what linking one just did. */
@Named
@RequestScoped
public class ContractsPage {
    @Inject
    Contracts contracts;

    @Inject
    CurrentCaller current;

    private @Nullable String linked;
    private boolean again;
    private @Nullable String next;
    private @Nullable List<Contract> found;

    public List<Contract> getContracts() {
        var known = found;
        if (known == null) {
            known = contracts.visibleTo(current.get());
            found = known;
        }
        return known;
    }

    /** The contract that was just linked, or linked again; null when the page was opened otherwise. */
    public @Nullable Contract getJustLinked() {
        return getContracts().stream()
                .filter(contract ->
                        contract.linked() && contract.id().toString().equals(linked))
                .findFirst()
                .orElse(null);
    }

    /** Rule LK-5: the state of the plans now, as a code of the bundle's section. */
    public String stateOf(Contract contract) {
        if (contract.state() != Contract.State.ACTIVE) {
            return contract.state().name();
        }
        var link = contract.link();
        if (link == null && contract.linkable()) {
            return "NOT_LINKED";
        }
        if (link != null && link.revoked()) {
            return "LINK_REVOKED";
        }
        if (link != null && link.capReached()) {
            return "CAP_REACHED";
        }
        if (contract.lines().stream().anyMatch(ContractsPage::usable)) {
            return "USABLE";
        }
        return contract.linkable() ? "USED_UP" : contract.takenBack() ? "TAKEN_BACK" : "BOUGHT_USED_UP";
    }

    /** The page that sent the visitor here to add a contract, null when there was none. */
    public @Nullable String getWayOn() {
        return Optional.of(ReturnPath.orHome(next))
                .filter(path -> !path.equals("/"))
                .orElse(null);
    }

    private static boolean usable(ContractLine line) {
        var remaining = line.remaining();
        return remaining == null || remaining > 0;
    }

    public @Nullable String getLinked() {
        return linked;
    }

    public void setLinked(@Nullable String linked) {
        this.linked = linked;
    }

    public boolean isAgain() {
        return again;
    }

    public void setAgain(boolean again) {
        this.again = again;
    }

    public @Nullable String getNext() {
        return next;
    }

    public void setNext(@Nullable String next) {
        this.next = next;
    }
}
