package org.partnersupport.membership.activation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Offer;
import org.partnersupport.membership.kernel.Refusal;

/** One reason why benefits cannot be activated, asked for or declined. The lists below give the order of telling. */
enum ActivationRule {
    /** Rule ID-3. */
    IN_PARTNER_PROGRAMME {
        @Override
        Optional<Refusal> objection(Situation situation) {
            var caller = situation.caller();
            if (caller.inPartnerProgramme()) {
                return Optional.empty();
            }
            var organisation = caller.organisation();
            var why = organisation == null
                    ? "NO_ORGANISATION"
                    : organisation.programmes().isEmpty() ? "NO_PROGRAMME" : "CSP_ONLY";
            return Optional.of(new Refusal("NOT_AUTHORIZED_PROGRAMME", Map.of("why", why)));
        }
    },
    /** Rule AC-4. */
    HOLDS_ADMIN_ROLE {
        @Override
        Optional<Refusal> objection(Situation situation) {
            return situation.caller().administersOrganisation()
                    ? Optional.empty()
                    : Optional.of(new Refusal("ROLE_REQUIRED", Map.of("roles", "GLOBAL_ADMIN,PARTNER_ADMIN")));
        }
    },
    /** Rule AC-3. */
    HAS_RUNNING_OFFER {
        @Override
        Optional<Refusal> objection(Situation situation) {
            return situation.offers().isEmpty() ? Optional.of(Refusal.of("NO_ACTIVE_OFFER")) : Optional.empty();
        }
    },
    SOMETHING_IS_LEFT {
        @Override
        Optional<Refusal> objection(Situation situation) {
            return situation.allActive() ? Optional.of(Refusal.of("ALREADY_ACTIVE")) : Optional.empty();
        }
    },
    /** Rule AC-8: the last day to activate is a date of its own. The newest of several is told. */
    WITHIN_ACTIVATION_PERIOD {
        @Override
        Optional<Refusal> objection(Situation situation) {
            if (!situation.activatable().isEmpty()) {
                return Optional.empty();
            }
            return situation.offers().stream()
                    .filter(offer -> !offer.activated())
                    .map(Offer::activateBy)
                    .max(Comparator.naturalOrder())
                    .map(day -> new Refusal(
                            "ACTIVATION_PERIOD_OVER", Map.of("activateBy", DateTimeFormatter.ISO_DATE.format(day))));
        }
    };

    /** What a page tells somebody who looks: an active benefit needs nobody's role any more. */
    static final List<ActivationRule> TO_SHOW = List.of(
            IN_PARTNER_PROGRAMME, SOMETHING_IS_LEFT, HOLDS_ADMIN_ROLE, HAS_RUNNING_OFFER, WITHIN_ACTIVATION_PERIOD);

    /** Who may activate at all; doing it again is no error (rule AC-5), so nothing left to do is none either. */
    static final List<ActivationRule> TO_ACTIVATE = List.of(IN_PARTNER_PROGRAMME, HOLDS_ADMIN_ROLE, HAS_RUNNING_OFFER);

    /** Rule AC-9: in advance, so that a running offer is not needed, nor its period of activation. */
    static final List<ActivationRule> TO_RENEW = List.of(IN_PARTNER_PROGRAMME, HOLDS_ADMIN_ROLE);

    static final List<ActivationRule> TO_ASK =
            List.of(IN_PARTNER_PROGRAMME, HAS_RUNNING_OFFER, SOMETHING_IS_LEFT, WITHIN_ACTIVATION_PERIOD);

    abstract Optional<Refusal> objection(Situation situation);

    /** The first objection of these rules, in their order. */
    static Optional<Refusal> firstObjection(List<ActivationRule> rules, Situation situation) {
        return rules.stream()
                .flatMap(rule -> rule.objection(situation).stream())
                .findFirst();
    }

    /**
     * The facts.
     *
     * @param offers those of the caller's organisation that run today
     */
    record Situation(Caller caller, List<Offer> offers, LocalDate today) {
        boolean allActive() {
            return !offers.isEmpty() && offers.stream().allMatch(Offer::activated);
        }

        boolean noneActive() {
            return offers.stream().noneMatch(Offer::activated);
        }

        /** The last day to activate counts. */
        List<Offer> activatable() {
            return offers.stream()
                    .filter(offer -> !offer.activated() && !today.isAfter(offer.activateBy()))
                    .toList();
        }
    }
}
