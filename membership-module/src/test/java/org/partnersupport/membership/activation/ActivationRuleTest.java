package org.partnersupport.membership.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnersupport.membership.activation.ActivationRule.Situation;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Offer;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Programme;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.api.Tier;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.membership.kernel.Refusal;

class ActivationRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    @DisplayName("ID-3: an account without organisation is not authorised, and is told that this is why")
    void noOrganisation() {
        assertThat(objection(ActivationRule.IN_PARTNER_PROGRAMME, caller(null)))
                .contains(new Refusal("NOT_AUTHORIZED_PROGRAMME", Map.of("why", "NO_ORGANISATION")));
    }

    @Test
    @DisplayName("ID-3: an organisation only in CSP is not authorised, and is told that this is why")
    void cspOnly() {
        assertThat(objection(ActivationRule.IN_PARTNER_PROGRAMME, caller(organisation(Programme.CSP))))
                .contains(new Refusal("NOT_AUTHORIZED_PROGRAMME", Map.of("why", "CSP_ONLY")));
    }

    @Test
    @DisplayName("ID-3: an organisation in no programme is not said to be in CSP")
    void noProgramme() {
        assertThat(objection(ActivationRule.IN_PARTNER_PROGRAMME, caller(organisation())))
                .contains(new Refusal("NOT_AUTHORIZED_PROGRAMME", Map.of("why", "NO_PROGRAMME")));
    }

    @Test
    @DisplayName("ID-3: the partner programme is enough, with CSP or without")
    void partnerProgramme() {
        var inBoth = organisation(Programme.PARTNER, Programme.CSP);
        assertThat(objection(ActivationRule.IN_PARTNER_PROGRAMME, caller(organisation(Programme.PARTNER))))
                .isEmpty();
        assertThat(objection(ActivationRule.IN_PARTNER_PROGRAMME, caller(inBoth)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"GLOBAL_ADMIN", "PARTNER_ADMIN"})
    @DisplayName("AC-4: either admin role is enough")
    void adminRoles(Role role) {
        assertThat(objection(ActivationRule.HOLDS_ADMIN_ROLE, caller(organisation(Programme.PARTNER), role)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GLOBAL_ADMIN", "PARTNER_ADMIN"})
    @DisplayName("AC-4: any other role is refused, with the roles that would do")
    void otherRoles(Role role) {
        assertThat(objection(ActivationRule.HOLDS_ADMIN_ROLE, caller(organisation(Programme.PARTNER), role)))
                .contains(new Refusal("ROLE_REQUIRED", Map.of("roles", "GLOBAL_ADMIN,PARTNER_ADMIN")));
    }

    @Test
    @DisplayName("AC-4: an admin role without an organisation is worth nothing")
    void adminOfNothing() {
        assertThat(objection(ActivationRule.HOLDS_ADMIN_ROLE, caller(null, Role.GLOBAL_ADMIN)))
                .isPresent();
    }

    @Test
    @DisplayName("AC-3: without a running offer there is nothing to activate")
    void noOffer() {
        assertThat(objection(ActivationRule.HAS_RUNNING_OFFER, admin())).contains(Refusal.of("NO_ACTIVE_OFFER"));
        assertThat(objection(ActivationRule.HAS_RUNNING_OFFER, admin(), offer(TODAY, false)))
                .isEmpty();
    }

    @Test
    @DisplayName("AC-5: nothing is left when all offers are active; one inactive offer is something")
    void allActive() {
        assertThat(objection(ActivationRule.SOMETHING_IS_LEFT, admin(), offer(TODAY, true)))
                .contains(Refusal.of("ALREADY_ACTIVE"));
        assertThat(objection(ActivationRule.SOMETHING_IS_LEFT, admin(), offer(TODAY, true), offer(TODAY, false)))
                .isEmpty();
        assertThat(objection(ActivationRule.SOMETHING_IS_LEFT, admin())).isEmpty();
    }

    @Test
    @DisplayName("AC-8: the last day to activate still counts, the next one does not, and the day is told")
    void activateBy() {
        assertThat(objection(ActivationRule.WITHIN_ACTIVATION_PERIOD, admin(), offer(TODAY, false)))
                .isEmpty();
        assertThat(objection(
                        ActivationRule.WITHIN_ACTIVATION_PERIOD,
                        admin(),
                        offer(TODAY.minusDays(9), false),
                        offer(TODAY.minusDays(1), false),
                        offer(TODAY.plusDays(5), true)))
                .contains(new Refusal("ACTIVATION_PERIOD_OVER", Map.of("activateBy", "2026-11-21")));
    }

    @Test
    @DisplayName("AC-4: the reason that leads: the role before the offers, but nothing beside an active benefit")
    void order() {
        var member = caller(organisation(Programme.PARTNER));
        assertThat(first(ActivationRule.TO_ACTIVATE, member)).isEqualTo("ROLE_REQUIRED");
        assertThat(first(ActivationRule.TO_ACTIVATE, admin())).isEqualTo("NO_ACTIVE_OFFER");
        assertThat(first(ActivationRule.TO_SHOW, member, offer(TODAY, true))).isEqualTo("ALREADY_ACTIVE");
        assertThat(first(ActivationRule.TO_SHOW, member, offer(TODAY, false))).isEqualTo("ROLE_REQUIRED");
        assertThat(first(ActivationRule.TO_ASK, member)).isEqualTo("NO_ACTIVE_OFFER");
        assertThat(first(ActivationRule.TO_ASK, caller(organisation(Programme.CSP))))
                .isEqualTo("NOT_AUTHORIZED_PROGRAMME");
        assertThat(first(ActivationRule.TO_ASK, member, offer(TODAY, false))).isEqualTo("-");
    }

    private static String first(List<ActivationRule> rules, Caller caller, Offer... offers) {
        return ActivationRule.firstObjection(rules, situation(caller, offers))
                .map(Refusal::code)
                .orElse("-");
    }

    private static Optional<Refusal> objection(ActivationRule rule, Caller caller, Offer... offers) {
        return rule.objection(situation(caller, offers));
    }

    private static Situation situation(Caller caller, Offer... offers) {
        return new Situation(caller, Arrays.asList(offers), TODAY);
    }

    private static Caller admin() {
        return caller(organisation(Programme.PARTNER), Role.GLOBAL_ADMIN);
    }

    private static Caller caller(@Nullable Organisation organisation, Role... roles) {
        return new Caller(
                UUID.randomUUID(), "who", "Who", AccountKind.WORK, Set.of(roles), organisation, null, "system");
    }

    private static Organisation organisation(Programme... programmes) {
        return new Organisation(UUID.randomUUID(), new Label("Aoba", "青葉"), Set.of(programmes));
    }

    private static Offer offer(LocalDate activateBy, boolean activated) {
        return new Offer(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Tier("ACTION_PACK", new Label("Action Pack", "Action Pack")),
                Competency.NONE,
                TODAY.minusDays(100),
                TODAY.plusDays(200),
                activateBy,
                activated);
    }
}
