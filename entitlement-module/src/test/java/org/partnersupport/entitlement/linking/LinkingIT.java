package org.partnersupport.entitlement.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.Links.Outcome;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.testing.HandMadeBeans;

class LinkingIT {
    private static final Entitlements HERE = new Entitlements();
    private static final String WRONG = "0".repeat(28);

    /** The real counters and the real audit, each call in the transaction the container would give it. */
    private static final HandMadeBeans MEMBERSHIP = new HandMadeBeans(HERE.work)
            .with(java.time.Clock.class, HERE.clock)
            .of(
                    "org.partnersupport.membership.attempt.CountedAttempts",
                    "org.partnersupport.membership.audit.AuditLog");

    private final Contract contract = newContract();
    private String address = UUID.randomUUID().toString();
    private final LimitedLinking links = new LimitedLinking();

    @BeforeEach
    void wire() {
        HERE.clock.moveTo(Entitlements.TODAY);
        HERE.beans.with(Audit.class, MEMBERSHIP.get(Audit.class));
        links.attempts = HERE.work.requiringNew(AttemptLimit.class, MEMBERSHIP.get(AttemptLimit.class));
        links.linkContract = HERE.beans.get(LinkContract.class);
    }

    @Test
    @DisplayName("LK-1, LK-2, TC-040: a personal account links with the pair and from then on sees the contract")
    void links() {
        var person = HERE.people.person();
        assertThat(link(person, accessId(contract), contractId(contract))).isInstanceOf(Outcome.Linked.class);
        assertThat(HERE.contracts(person)).extracting(Contract::id).containsExactly(contract.id());
        assertThat(audited(person, "CONTRACT_LINKED")).isEqualTo(1);
        assertThat(audited(contract, "CONTRACT_LINKED"))
                .as("the organisation whose contract it is sees it")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("LK-3: the pair typed full-width, in small letters and grouped is the same pair")
    void linksFullWidth() {
        var typed = accessId(contract)
                .chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '０'))
                .reduce("", String::concat);
        assertThat(link(
                        HERE.people.person(),
                        typed.substring(0, 4) + "－" + typed.substring(4),
                        contractId(contract).toLowerCase(java.util.Locale.ROOT)))
                .isInstanceOf(Outcome.Linked.class);
    }

    @Test
    @DisplayName("LK-5, LK-6, TC-041: linking again is no error and tells since when, even after the contract ended")
    void linksAgain() {
        var person = HERE.people.person();
        link(person, accessId(contract), contractId(contract));
        var since = HERE.clock.instant();
        HERE.clock.moveTo(contract.end().plusDays(1));
        assertThat(link(person, accessId(contract), contractId(contract)))
                .isInstanceOfSatisfying(Outcome.AlreadyLinked.class, again -> {
                    assertThat(again.since()).isEqualTo(since);
                    assertThat(again.contract().state()).isEqualTo(Contract.State.EXPIRED);
                });
        assertThat(audited(person, "CONTRACT_LINKED")).isEqualTo(1);
    }

    @Test
    @DisplayName("LK-5, TC-041: one pair linked sixteen times at once gives one link")
    void linksInParallel() throws Exception {
        var person = HERE.people.person();
        Callable<Outcome> linking = () -> HERE.work.inTransaction(() -> links.linkContract
                .link(person, TypedPair.of(accessId(contract), contractId(contract)))
                .orElseThrow());
        var threads = Executors.newFixedThreadPool(16);
        try {
            var outcomes = new ArrayList<Outcome>();
            for (var outcome : threads.invokeAll(java.util.Collections.nCopies(16, linking))) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).filteredOn(Outcome.Linked.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.AlreadyLinked.class::isInstance)
                    .hasSize(15);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("LK-4, TC-038: whichever half is wrong, the answer is the same, and it is audited without the pair")
    void wrongPair() {
        var person = HERE.people.person();
        var other = newContract();
        assertThat(link(person, accessId(contract), WRONG)).isEqualTo(new Outcome.UnknownPair());
        assertThat(link(person, "999999999999", contractId(contract))).isEqualTo(new Outcome.UnknownPair());
        assertThat(link(person, accessId(contract), contractId(other))).isEqualTo(new Outcome.UnknownPair());
        assertThat(link(person, "", "")).isEqualTo(new Outcome.UnknownPair());
        assertThat(audited(person, "LINK_REFUSED")).isEqualTo(4);
        assertThat(audited(contract, "LINK_REFUSED"))
                .as("whose Access ID was tried sees that")
                .isEqualTo(2);
        assertThat(HERE.people.number(
                        "SELECT count(*) FROM membership.audit a WHERE a::text LIKE ? OR a::text LIKE ?",
                        "%" + accessId(contract) + "%",
                        "%" + contractId(contract) + "%"))
                .isZero();
    }

    @Test
    @DisplayName(
            "LK-4, TC-039: the eleventh wrong pair of an account within the hour is not looked at; an hour later the next is")
    void accountLimit() {
        var person = HERE.people.person();
        for (int i = 0; i < 10; i++) {
            address = "address " + i;
            assertThat(link(person, newAccessId(i), WRONG)).isInstanceOf(Outcome.UnknownPair.class);
        }
        assertThat(link(person, accessId(contract), contractId(contract)))
                .isInstanceOfSatisfying(
                        Outcome.TooManyAttempts.class,
                        limited -> assertThat(limited.retryAfter()).isEqualTo(Duration.ofHours(1)));
        assertThat(audited(person, "LINK_LIMITED")).isEqualTo(1);
        HERE.clock.move(Duration.ofHours(1));
        assertThat(link(person, accessId(contract), contractId(contract))).isInstanceOf(Outcome.Linked.class);
    }

    @Test
    @DisplayName("LK-4: who goes on after the limit fills no audit; neither does who knows the pair of a revoked link")
    void auditIsBounded() {
        var person = HERE.people.person();
        link(person, accessId(contract), contractId(contract));
        HERE.people.execute(
                "UPDATE entitlement.link SET revoked_at = now(), revoked_by = account_id WHERE account_id = ?",
                person.account());
        for (int i = 0; i < 40; i++) {
            link(person, accessId(contract), contractId(contract));
        }
        assertThat(audited(person, "LINK_REFUSED")).isEqualTo(10);
        assertThat(audited(person, "LINK_LIMITED")).isEqualTo(1);
        HERE.clock.move(Duration.ofHours(1));
        for (int i = 0; i < 40; i++) {
            link(person, newAccessId(i), WRONG);
        }
        assertThat(audited(person, "LINK_LIMITED"))
                .as("of the next hour, one more")
                .isEqualTo(2);
    }

    @Test
    @DisplayName("LK-4, TC-039: fifty wrong pairs from one address are enough, by however many accounts")
    void addressLimit() {
        IntStream.range(0, 50)
                .forEach(i -> assertThat(link(HERE.people.person(), newAccessId(i), WRONG))
                        .isInstanceOf(Outcome.UnknownPair.class));
        assertThat(link(HERE.people.person(), accessId(contract), contractId(contract)))
                .isInstanceOf(Outcome.TooManyAttempts.class);
    }

    @Test
    @DisplayName(
            "LK-4, TC-039: twenty wrong pairs against one Access ID are enough, and never lock out who holds the right pair")
    void accessIdLimit() {
        for (int i = 0; i < 20; i++) {
            address = "elsewhere " + i;
            assertThat(link(HERE.people.person(), accessId(contract), WRONG)).isInstanceOf(Outcome.UnknownPair.class);
        }
        assertThat(link(HERE.people.person(), accessId(contract), WRONG)).isInstanceOf(Outcome.TooManyAttempts.class);
        assertThat(link(HERE.people.person(), accessId(contract), contractId(contract)))
                .isInstanceOf(Outcome.Linked.class);
    }

    @Test
    @DisplayName("LK-4: right pairs use up no attempts")
    void rightPairsAreFree() {
        var person = HERE.people.person();
        for (int i = 0; i < 12; i++) {
            assertThat(link(person, accessId(contract), contractId(contract)))
                    .isNotInstanceOf(Outcome.TooManyAttempts.class);
        }
    }

    private Outcome link(Caller caller, String accessId, String contractId) {
        return HERE.work.inTransaction(() -> links.link(caller, accessId, contractId, address));
    }

    private static long audited(Caller caller, String action) {
        return HERE.people.number(
                "SELECT count(*) FROM membership.audit WHERE actor = ? AND action = ?", caller.account(), action);
    }

    /** In the eyes of the organisation that the contract belongs to. */
    private static long audited(Contract of, String action) {
        return HERE.people.number(
                "SELECT count(*) FROM membership.audit WHERE organisation_id = ? AND action = ?",
                Objects.requireNonNull(of.organisation()),
                action);
    }

    private static String newAccessId(int i) {
        return "9000%08d".formatted(i);
    }

    private static Contract newContract() {
        var organisation = HERE.people.partner();
        HERE.activate(organisation, "ACTION_PACK", Competency.NONE);
        return HERE.contracts(HERE.people.member(organisation)).get(0);
    }

    private static String accessId(Contract contract) {
        return Objects.requireNonNull(contract.accessId());
    }

    private static String contractId(Contract contract) {
        return Objects.requireNonNull(contract.contractId()).text();
    }
}
