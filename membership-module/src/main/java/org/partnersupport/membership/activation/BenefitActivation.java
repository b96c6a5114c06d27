package org.partnersupport.membership.activation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.activation.ActivationRule.Situation;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Membership;
import org.partnersupport.membership.api.Offer;
import org.partnersupport.membership.api.Tier;
import org.partnersupport.membership.api.event.BenefitsActivated;
import org.partnersupport.membership.api.event.BenefitsActivated.Renewal;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class BenefitActivation implements Membership {
    @Inject
    OfferStore offers;

    @Inject
    AskedStore requests;

    @Inject
    Announcement announcement;

    @Inject
    Audit audit;

    @Inject
    CivilTime time;

    @Inject
    Clock clock;

    @Override
    public List<Tier> tiers() {
        return offers.tiers();
    }

    @Override
    public List<Offer> activeOffers(Caller caller) {
        return caller.organisationId()
                .map(organisation -> offers.runningOn(time.today(), organisation))
                .orElse(List.of());
    }

    @Override
    public ActivationState activationState(Caller caller) {
        var situation = situation(caller);
        var asked = caller.organisationId().flatMap(requests::last);
        var refusal = ActivationRule.firstObjection(ActivationRule.TO_SHOW, situation);
        return new ActivationState(state(situation, asked), refusal.isEmpty(), refusal.orElse(null), asked);
    }

    @Override
    public boolean activate(Caller caller) {
        refuseBy(ActivationRule.TO_ACTIVATE, situation(caller));
        var organisation = locked(caller);
        var situation = situation(caller);
        if (situation.noneActive()) {
            refuseBy(List.of(ActivationRule.WITHIN_ACTIVATION_PERIOD), situation);
        }
        var activated = situation.activatable().stream()
                .filter(offer -> activate(offer, caller))
                .count();
        organisation.ifPresent(id -> requests.settle(id, Outcome.DONE, null));
        return activated > 0;
    }

    @Override
    public List<Offer> followingOffers(Caller caller) {
        return caller.organisationId()
                .map(organisation -> offers.followingAfter(time.today(), organisation))
                .orElse(List.of());
    }

    @Override
    public boolean renew(Caller caller, UUID offer) {
        refuseBy(ActivationRule.TO_RENEW, situation(caller));
        locked(caller);
        var following = followingOffers(caller).stream()
                .filter(candidate -> candidate.id().equals(offer))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of("UNKNOWN_OFFER")));
        return activate(following, caller);
    }

    @Override
    public void askAdminToActivate(Caller caller) {
        refuseBy(ActivationRule.TO_ASK, situation(caller));
        var organisation = locked(caller);
        refuseBy(ActivationRule.TO_ASK, situation(caller));
        organisation
                .filter(id -> requests.ask(id, caller.account(), clock.instant()))
                .ifPresent(id -> audit.record(caller.account(), "ACTIVATION_ASKED", id.toString(), ""));
    }

    @Override
    public void declineToActivate(Caller caller, @Nullable String reason) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason of " + reason.length() + " characters");
        }
        refuseBy(List.of(ActivationRule.HOLDS_ADMIN_ROLE), situation(caller));
        caller.organisationId()
                .filter(id -> requests.settle(id, Outcome.DECLINED, reason))
                .ifPresent(id -> audit.record(caller.account(), "ACTIVATION_DECLINED", id.toString(), ""));
    }

    private boolean activate(Offer offer, Caller caller) {
        var at = clock.instant();
        var day = time.today();
        if (!offers.activate(offer.id(), day, caller.account(), at)) {
            return false;
        }
        announcement.tell(new BenefitsActivated(
                offer.id(),
                offer.organisation(),
                offer.tier().code(),
                offer.competency(),
                day,
                offer.endsOn(),
                caller.account(),
                at,
                offer.renews() == null ? null : new Renewal(offer.renews(), offer.startsOn())));
        audit.record(
                caller.account(),
                offer.organisation(),
                offer.renews() == null ? "BENEFITS_ACTIVATED" : "BENEFITS_RENEWED",
                offer.id().toString(),
                offer.tier().code());
        return true;
    }

    /** What was read before the lock must be read again. */
    private Optional<UUID> locked(Caller caller) {
        caller.organisationId().ifPresent(offers::lock);
        return caller.organisationId();
    }

    private Situation situation(Caller caller) {
        return new Situation(caller, activeOffers(caller), time.today());
    }

    private static State state(Situation situation, Optional<Asked> asked) {
        if (situation.allActive()) {
            return State.ACTIVE;
        }
        return asked.filter(request -> request.outcome() == Outcome.PENDING).isPresent() ? State.PENDING : State.NONE;
    }

    private static void refuseBy(List<ActivationRule> rules, Situation situation) {
        ActivationRule.firstObjection(rules, situation).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
    }
}
