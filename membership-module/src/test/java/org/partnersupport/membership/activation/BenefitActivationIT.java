package org.partnersupport.membership.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Membership;
import org.partnersupport.membership.api.Membership.Outcome;
import org.partnersupport.membership.api.Membership.State;
import org.partnersupport.membership.api.Offer;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Programme;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.api.Tier;
import org.partnersupport.membership.api.event.BenefitsActivated;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.TestSettings;
import org.partnersupport.testing.UnitOfWork;

class BenefitActivationIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final TestDatabase DATABASE = TestDatabase.migrated("membership");
    private static final UnitOfWork WORK = new UnitOfWork(DATABASE);

    private final MembershipFixture given = new MembershipFixture(DATABASE);
    private final TestClock clock = TestClock.on(TODAY);
    private final List<BenefitsActivated> told = Collections.synchronizedList(new ArrayList<>());
    private final List<String> audited = Collections.synchronizedList(new ArrayList<>());
    private final Hearer hearer = new Hearer();
    private final Organisation partner = given.partner();
    private final Caller admin = given.member(partner, Role.GLOBAL_ADMIN);
    private final Caller member = given.member(partner);
    private final Membership membership = membership();

    @Test
    @DisplayName("AC-1, AC-2: only offers that run today are shown, both ends inclusive, the first to end leading")
    void runningOffers() {
        offer("ACTION_PACK", TODAY.minusYears(2), TODAY.minusDays(1));
        offer("ACTION_PACK", TODAY.plusDays(1), TODAY.plusYears(1));
        var startsToday = offer("LEGACY_GOLD", TODAY, TODAY.plusDays(9));
        var endsToday = offer("SOLUTIONS_PARTNER", TODAY.minusDays(9), TODAY);

        assertThat(membership.activeOffers(member)).extracting(Offer::id).containsExactly(endsToday, startsToday);
        assertThat(membership.activeOffers(given.person())).isEmpty();
    }

    @Test
    @DisplayName("EN: tiers come in the order of the rulebook's table, not of their codes")
    void tiers() {
        assertThat(membership.tiers())
                .extracting(Tier::code)
                .containsExactly("ACTION_PACK", "SOLUTIONS_PARTNER", "LEGACY_SILVER", "LEGACY_GOLD");
    }

    @Test
    @DisplayName("AC-1: an offer has its tier with both names, its competency and its three dates")
    void offerFacts() {
        given.offer(
                partner, "LEGACY_SILVER", Competency.CLOUD, TODAY.minusDays(3), TODAY.plusDays(3), TODAY.plusDays(1));

        var offer = membership.activeOffers(member).get(0);
        assertThat(offer.tier().code()).isEqualTo("LEGACY_SILVER");
        assertThat(offer.tier().label().ja()).isEqualTo("レガシ Silver");
        assertThat(offer.competency()).isEqualTo(Competency.CLOUD);
        assertThat(List.of(offer.startsOn(), offer.activateBy(), offer.endsOn()))
                .containsExactly(TODAY.minusDays(3), TODAY.plusDays(1), TODAY.plusDays(3));
        assertThat(offer.activated()).isFalse();
    }

    @Test
    @DisplayName("AC-5: the first activation tells of each running offer once, a second one changes nothing")
    void activatesOnce() {
        var first = offer("LEGACY_GOLD", TODAY.minusDays(5), TODAY.plusDays(100));
        var second = offer("SOLUTIONS_PARTNER", TODAY.minusDays(5), TODAY.plusDays(200));

        assertThat(membership.activate(admin)).isTrue();
        assertThat(told).extracting(BenefitsActivated::offer).containsExactly(first, second);
        assertThat(told.get(0))
                .isEqualTo(new BenefitsActivated(
                        first,
                        partner.id(),
                        "LEGACY_GOLD",
                        Competency.NONE,
                        TODAY,
                        TODAY.plusDays(100),
                        admin.account(),
                        clock.instant()));
        assertThat(membership.activationState(admin).state()).isEqualTo(State.ACTIVE);
        assertThat(membership.activeOffers(member)).allMatch(Offer::activated);

        assertThat(membership.activate(admin)).isFalse();
        assertThat(told).hasSize(2);
        assertThat(audited).containsExactly("BENEFITS_ACTIVATED", "BENEFITS_ACTIVATED");
    }

    @Test
    @DisplayName("AC-5: sixteen admins at once give one activation and one event")
    void adminsAtOnce() throws Exception {
        offer("ACTION_PACK", TODAY, TODAY.plusDays(100));
        var go = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(16);
        var answers = new ArrayList<Future<Boolean>>();
        try {
            for (var i = 0; i < 16; i++) {
                var someAdmin = given.member(partner, i % 2 == 0 ? Role.GLOBAL_ADMIN : Role.PARTNER_ADMIN);
                answers.add(threads.submit(() -> {
                    go.await();
                    return membership.activate(someAdmin);
                }));
            }
            go.countDown();
            var first = 0;
            for (var answer : answers) {
                first += answer.get() ? 1 : 0;
            }
            assertThat(first).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(told).hasSize(1);
    }

    @Test
    @DisplayName("AC-5: the table's key alone, without any lock, lets one of two activations through")
    void theKeyAlone() {
        var offer = offer("ACTION_PACK", TODAY, TODAY.plusDays(100));
        var store = new OfferStore();
        store.sql = WORK.sql();

        assertThat(WORK.inTransaction(() -> store.activate(offer, TODAY, admin.account(), clock.instant())))
                .isTrue();
        assertThat(WORK.inTransaction(() -> store.activate(offer, TODAY, admin.account(), clock.instant())))
                .isFalse();
    }

    @Test
    @DisplayName("AC-6: when the module downstream refuses, nothing is active and what was asked stays pending")
    void refusedDownstream() {
        offer("ACTION_PACK", TODAY, TODAY.plusDays(100));
        membership.askAdminToActivate(member);
        hearer.broken = true;

        assertThatThrownBy(() -> membership.activate(admin)).hasMessage("no contract");
        assertThat(membership.activationState(admin).state()).isEqualTo(State.PENDING);
        assertThat(membership.activeOffers(admin)).noneMatch(Offer::activated);
    }

    @Test
    @DisplayName("AC-4, TC-027, TC-032: a member is refused, sees why, and no event leaves")
    void roleRequired() {
        offer("ACTION_PACK", TODAY, TODAY.plusDays(100));

        assertThat(refusal(() -> membership.activate(member))).isEqualTo("ROLE_REQUIRED");
        var state = membership.activationState(member);
        assertThat(state.allowed()).isFalse();
        assertThat(state.refusal()).extracting("code").isEqualTo("ROLE_REQUIRED");
        assertThat(membership.activationState(admin).allowed()).isTrue();
        assertThat(membership.activationState(admin).refusal()).isNull();
        assertThat(told).isEmpty();
    }

    @Test
    @DisplayName("ID-3: people outside the partner programme are refused whatever they try")
    void notAuthorised() {
        var cspAdmin = given.member(given.organisation(Programme.CSP), Role.GLOBAL_ADMIN);
        for (var outsider : List.of(cspAdmin, given.person(), given.vendor(Role.PROGRAM_MANAGER))) {
            assertThat(refusal(() -> membership.activate(outsider))).isEqualTo("NOT_AUTHORIZED_PROGRAMME");
            assertThat(refusal(() -> membership.askAdminToActivate(outsider))).isEqualTo("NOT_AUTHORIZED_PROGRAMME");
            assertThat(membership.activationState(outsider).state()).isEqualTo(State.NONE);
            assertThat(membership.activationState(outsider).allowed()).isFalse();
        }
    }

    @Test
    @DisplayName("AC-3: without a running offer there is nothing to activate or to ask for")
    void noActiveOffer() {
        offer("ACTION_PACK", TODAY.minusDays(9), TODAY.minusDays(1));

        assertThat(refusal(() -> membership.activate(admin))).isEqualTo("NO_ACTIVE_OFFER");
        assertThat(refusal(() -> membership.askAdminToActivate(member))).isEqualTo("NO_ACTIVE_OFFER");
        assertThat(membership.activationState(admin).state()).isEqualTo(State.NONE);
    }

    @Test
    @DisplayName("AC-8: after the last day to activate an offer still runs but cannot be activated or asked for")
    void activationPeriodOver() {
        given.offer(partner, "ACTION_PACK", Competency.NONE, TODAY, TODAY.plusDays(100), TODAY.plusDays(10));
        clock.moveTo(TODAY.plusDays(10));
        assertThat(membership.activationState(admin).allowed()).isTrue();

        // midnight in Tokyo, still the day before in UTC
        clock.move(Duration.ofHours(12));
        assertThat(refusal(() -> membership.activate(admin))).isEqualTo("ACTIVATION_PERIOD_OVER");
        assertThat(refusal(() -> membership.askAdminToActivate(member))).isEqualTo("ACTIVATION_PERIOD_OVER");
        assertThat(membership.activationState(admin).refusal())
                .extracting("facts")
                .hasToString("{activateBy=2026-12-02}");
    }

    @Test
    @DisplayName("AC-5, AC-8: a retry is no error when another offer's activation period has passed")
    void retryBesideALapsedOffer() {
        given.offer(partner, "ACTION_PACK", Competency.NONE, TODAY.minusDays(9), TODAY.plusDays(9), TODAY.minusDays(1));
        offer("LEGACY_GOLD", TODAY, TODAY.plusDays(100));

        assertThat(membership.activate(admin)).isTrue();
        assertThat(membership.activate(admin)).isFalse();
        assertThat(told).hasSize(1);
    }

    @Test
    @DisplayName("AC-4: what was asked is pending, asked again is the same, and activation makes it done")
    void askedAndDone() {
        offer("ACTION_PACK", TODAY, TODAY.plusDays(100));

        membership.askAdminToActivate(member);
        clock.move(Duration.ofMinutes(5));
        membership.askAdminToActivate(given.member(partner));

        var pending = membership.activationState(admin);
        assertThat(pending.state()).isEqualTo(State.PENDING);
        assertThat(pending.allowed()).isTrue();
        assertThat(pending.lastAsked())
                .contains(new Membership.Asked(
                        member.account(),
                        member.displayName(),
                        clock.instant().minus(Duration.ofMinutes(5)),
                        Outcome.PENDING,
                        null));
        membership.activate(admin);
        assertThat(lastOutcome()).isEqualTo(Outcome.DONE);
        assertThat(refusal(() -> membership.askAdminToActivate(member))).isEqualTo("ALREADY_ACTIVE");
        assertThat(audited).containsExactly("ACTIVATION_ASKED", "BENEFITS_ACTIVATED");
    }

    @Test
    @DisplayName("AC-4: an admin declines, with a reason that stays; a member may ask again; nobody else may decline")
    void declined() {
        offer("ACTION_PACK", TODAY, TODAY.plusDays(100));
        membership.askAdminToActivate(member);

        assertThat(refusal(() -> membership.declineToActivate(member, null))).isEqualTo("ROLE_REQUIRED");
        membership.declineToActivate(given.member(given.partner(), Role.GLOBAL_ADMIN), null);
        assertThat(membership.activationState(member).state()).isEqualTo(State.PENDING);

        membership.declineToActivate(admin, "来月まで待ってください");
        membership.declineToActivate(admin, "later");
        assertThat(membership.activationState(member).lastAsked().orElseThrow().reason())
                .isEqualTo("来月まで待ってください");
        assertThat(membership.activationState(member).state()).isEqualTo(State.NONE);
        assertThat(lastOutcome()).isEqualTo(Outcome.DECLINED);

        clock.move(Duration.ofMinutes(1));
        membership.askAdminToActivate(member);
        assertThat(membership.activationState(member).state()).isEqualTo(State.PENDING);
        assertThat(audited).containsExactly("ACTIVATION_ASKED", "ACTIVATION_DECLINED", "ACTIVATION_ASKED");
    }

    @Test
    @DisplayName("AC-9: what continues an activated offer follows and is renewed in advance, once, by who may activate")
    void renewsInAdvance() {
        var silver = given.offer(partner, "LEGACY_SILVER", Competency.OTHER, TODAY.minusDays(9), TODAY.plusDays(30));
        var begins = TODAY.plusDays(31);
        var next = given.renewal(silver, partner, "SOLUTIONS_PARTNER", Competency.NONE, begins, begins.plusYears(1));
        assertThat(membership.followingOffers(admin)).isEmpty();
        assertThat(refusal(() -> membership.renew(admin, next))).isEqualTo("UNKNOWN_OFFER");

        membership.activate(admin);
        assertThat(membership.followingOffers(member)).singleElement().satisfies(offer -> {
            assertThat(offer.id()).isEqualTo(next);
            assertThat(offer.renews()).isEqualTo(silver);
            assertThat(offer.activated()).isFalse();
        });
        assertThat(refusal(() -> membership.renew(member, next))).isEqualTo("ROLE_REQUIRED");
        assertThat(refusal(() -> membership.renew(given.member(given.partner(), Role.GLOBAL_ADMIN), next)))
                .isEqualTo("UNKNOWN_OFFER");
        assertThat(membership.renew(admin, next)).isTrue();
        assertThat(membership.renew(admin, next)).isFalse();
        assertThat(told.get(told.size() - 1).renewal()).isEqualTo(new BenefitsActivated.Renewal(silver, begins));
        assertThat(told).hasSize(2);

        clock.moveTo(begins);
        assertThat(membership.followingOffers(member)).isEmpty();
        assertThat(membership.activationState(admin).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    @DisplayName("AC-9: who renews late activates the running offer, which tells what it continues")
    void renewsLate() {
        var gold = offer("LEGACY_GOLD", TODAY.minusDays(9), TODAY.plusDays(30));
        var begins = TODAY.plusDays(31);
        given.renewal(gold, partner, "LEGACY_GOLD", Competency.NONE, begins, begins.plusYears(1));
        membership.activate(admin);

        clock.moveTo(begins.plusDays(5));
        assertThat(membership.activationState(admin).state()).isEqualTo(State.NONE);
        assertThat(membership.activate(admin)).isTrue();
        assertThat(told.get(1).renewal()).isEqualTo(new BenefitsActivated.Renewal(gold, begins));
        assertThat(told.get(1).day()).isEqualTo(begins.plusDays(5));
    }

    private Membership membership() {
        var bean = new BenefitActivation();
        bean.offers = new OfferStore();
        bean.offers.sql = WORK.sql();
        bean.requests = new AskedStore();
        bean.requests.sql = WORK.sql();
        bean.announcement = hearer;
        bean.audit = (actor, organisation, action, subject, detail) -> audited.add(action);
        bean.time = new CivilTime(TestSettings.defaults(), clock);
        bean.clock = clock;
        return WORK.transactional(Membership.class, bean);
    }

    private Outcome lastOutcome() {
        return membership.activationState(member).lastAsked().orElseThrow().outcome();
    }

    private UUID offer(String tier, LocalDate start, LocalDate end) {
        return given.offer(partner, tier, Competency.NONE, start, end);
    }

    private static String refusal(ThrowingCallable call) {
        return catchThrowableOfType(RefusedException.class, call).refusal().code();
    }

    private final class Hearer extends Announcement {
        private boolean broken;

        @Override
        void tell(BenefitsActivated event) {
            if (broken) {
                throw new IllegalStateException("no contract");
            }
            told.add(event);
        }
    }
}
