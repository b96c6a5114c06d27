package org.partnersupport.entitlement.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Membership;
import org.partnersupport.membership.api.Offer;
import org.partnersupport.membership.api.Tier;

/** Offers a test has written down; of membership, entitlement asks for nothing else. */
public final class OfferTable implements Membership {
    private final Map<UUID, List<Offer>> offers = new ConcurrentHashMap<>();

    public void put(UUID organisation, List<Offer> running) {
        offers.put(organisation, List.copyOf(running));
    }

    @Override
    public List<Tier> tiers() {
        return List.of();
    }

    @Override
    public List<Offer> activeOffers(Caller caller) {
        return caller.organisationId()
                .map(id -> offers.getOrDefault(id, List.of()))
                .orElse(List.of());
    }

    @Override
    public List<Offer> followingOffers(Caller caller) {
        return List.of();
    }

    @Override
    public boolean renew(Caller caller, UUID offer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ActivationState activationState(Caller caller) {
        return new ActivationState(State.NONE, false, null, Optional.empty());
    }

    @Override
    public boolean activate(Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void askAdminToActivate(Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void declineToActivate(Caller caller, @Nullable String reason) {
        throw new UnsupportedOperationException();
    }
}
