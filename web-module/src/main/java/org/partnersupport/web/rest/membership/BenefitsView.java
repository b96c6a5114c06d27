package org.partnersupport.web.rest.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.Plan;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Membership;
import org.partnersupport.membership.api.Membership.ActivationState;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.web.rest.entitlement.ContractView.AllowanceView;
import org.partnersupport.web.texts.Texts;

/**
 * Rule AC-2: the organisation's running offers, what each grants, and where activation stands.
 *
 * @param following offers that continue activated ones and begin later (rule AC-9)
 * @param benefits one entry for each offer and plan it grants; what an offer does not grant is not listed
 */
public record BenefitsView(List<Offer> offers, List<Offer> following, List<Granted> benefits, Activation activation) {
    /**
     * A running offer, or one that follows.
     *
     * @param competency CLOUD or OTHER for the legacy tiers, else NONE
     * @param end last day of membership
     * @param activateBy last day to activate
     * @param renews the offer that this one continues, null for a first period
     */
    public record Offer(
            UUID id,
            String tier,
            Label label,
            Competency competency,
            LocalDate start,
            LocalDate end,
            LocalDate activateBy,
            boolean activated,
            @Nullable UUID renews) {
        static Offer of(org.partnersupport.membership.api.Offer offer) {
            return new Offer(
                    offer.id(),
                    offer.tier().code(),
                    offer.tier().label(),
                    offer.competency(),
                    offer.startsOn(),
                    offer.endsOn(),
                    offer.activateBy(),
                    offer.activated(),
                    offer.renews());
        }
    }

    /** What an offer grants. */
    public record Granted(
            String code, AllowanceView allowance, Label label, String plan, Deployment serves, UUID offer) {
        static Granted of(org.partnersupport.membership.api.Offer offer, Plan plan) {
            return new Granted(
                    plan.benefit().code(),
                    AllowanceView.of(plan.allowance()),
                    plan.benefit().label(),
                    plan.code(),
                    plan.benefit().serves(),
                    offer.id());
        }
    }

    /**
     * Where activation stands.
     *
     * @param allowed may this caller activate now
     * @param reason why not, a code; null when allowed
     */
    public record Activation(
            Membership.State state,
            boolean allowed,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable Asked lastAsked) {
        static Activation of(ActivationState activation, Texts texts) {
            var refusal = activation.refusal();
            return new Activation(
                    activation.state(),
                    activation.allowed(),
                    refusal == null ? null : refusal.code(),
                    refusal == null ? null : texts.detail(refusal),
                    activation.lastAsked().map(Asked::of).orElse(null));
        }
    }

    /**
     * Somebody asked the admins to activate.
     *
     * @param reason why it was declined, where the admin said so
     */
    public record Asked(
            String by,
            Instant at,
            Membership.Outcome outcome,
            @Nullable String reason) {
        static Asked of(Membership.Asked asked) {
            return new Asked(asked.byName(), asked.at(), asked.outcome(), asked.reason());
        }
    }
}
