package org.partnersupport.web.portal.benefits;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Benefits;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.membership.api.Membership;
import org.partnersupport.membership.api.Offer;
import org.partnersupport.web.portal.shell.ExplainsRefusals;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;

/** Rule AC-9: what follows the running offers, and activating it in advance so that there is no gap. */
@Named
@RequestScoped
public class RenewPage {
    @Inject
    CurrentCaller current;

    @Inject
    Membership membership;

    @Inject
    Benefits benefits;

    @Inject
    Contracts contracts;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest http;

    private @Nullable List<FollowingOffer> following;

    public List<FollowingOffer> getFollowing() {
        var known = following;
        if (known == null) {
            var own = contracts.visibleTo(current.get()).stream()
                    .filter(Contract::own)
                    .toList();
            known = membership.followingOffers(current.get()).stream()
                    .map(offer -> view(offer, own))
                    .toList();
            following = known;
        }
        return known;
    }

    /** The one that the address names, null when it does not follow, or no longer. */
    public @Nullable FollowingOffer getChosen() {
        return getFollowing().stream()
                .filter(next -> next.offer().id().toString().equals(asked()))
                .findFirst()
                .orElse(null);
    }

    /** Rule AC-8: contracts of the organisation that outlast their membership and still pay. */
    public List<Contract> getOutlasting() {
        var running =
                membership.activeOffers(current.get()).stream().map(Offer::id).toList();
        return contracts.visibleTo(current.get()).stream()
                .filter(contract -> contract.own() && contract.state() == Contract.State.ACTIVE)
                .filter(contract -> !running.contains(contract.offer()))
                .toList();
    }

    /** Rule AC-4: who may activate may renew. */
    public boolean isAllowed() {
        return current.get().administersOrganisation();
    }

    /** Twice is once, as everywhere (rule AC-5). */
    @ExplainsRefusals
    public @Nullable String renew() {
        var chosen = getChosen();
        var offer = chosen == null ? new UUID(0, 0) : chosen.offer().id();
        var first = membership.renew(current.get(), offer);
        notices.success(first ? "benefits.renewed-now" : "benefits.activated-before");
        return "/benefits?faces-redirect=true";
    }

    private String asked() {
        return Objects.requireNonNullElse(http.getParameter("offer"), "");
    }

    private FollowingOffer view(Offer offer, List<Contract> own) {
        var issued = contractOf(offer.id(), own);
        if (issued.isPresent()) {
            var plans = issued.get().lines().stream().map(ContractLine::plan).toList();
            return new FollowingOffer(offer, issued.get().start(), issued.get(), plans);
        }
        var begins = begins(offer, own);
        var plans = benefits.grantedBy(offer.tier().code(), offer.competency(), begins);
        return new FollowingOffer(offer, begins, null, plans);
    }

    private static LocalDate begins(Offer offer, List<Contract> own) {
        return Optional.ofNullable(offer.renews())
                .flatMap(renewed -> contractOf(renewed, own))
                .map(contract -> contract.end().plusDays(1))
                .filter(day -> day.isAfter(offer.startsOn()))
                .orElse(offer.startsOn());
    }

    private static Optional<Contract> contractOf(UUID offer, List<Contract> own) {
        return own.stream().filter(contract -> offer.equals(contract.offer())).findFirst();
    }
}
