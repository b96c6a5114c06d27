package org.partnersupport.support.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.entitlement.api.Coverage;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.CoverageVerdict.Verdict;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.api.event.BenefitsActivated;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.support.api.NewRequest;
import org.partnersupport.support.api.Resolution;
import org.partnersupport.support.api.Severity;
import org.partnersupport.support.api.SupportRequest;
import org.partnersupport.support.api.SupportRequests.Opened;
import org.partnersupport.support.testing.AtOnce;
import org.partnersupport.support.testing.Refused;
import org.partnersupport.testing.HandMadeBeans;
import org.partnersupport.testing.LedgerProof;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.TestSettings;
import org.partnersupport.testing.UnitOfWork;

@DisplayName("Requests and the ledger, together on one database")
class RealLedgerIT {
    private static final TestDatabase DATABASE = TestDatabase.migrated("membership", "entitlement", "support");
    private static final UnitOfWork TRANSACTIONS = new UnitOfWork(DATABASE);
    private static final String ENTITLEMENT = "org.partnersupport.entitlement.";

    private final MembershipFixture people = new MembershipFixture(DATABASE);
    private final HandMadeBeans beans = new HandMadeBeans(TRANSACTIONS)
            .with(Clock.class, TestClock.at(Instant.parse("2026-11-22T00:00:00Z")))
            .with(Settings.class, TestSettings.defaults())
            .with(Coverage.class, (product, release, day) -> covered(product, release))
            .with(BeanManager.class, unused(BeanManager.class))
            .of(
                    "org.partnersupport.membership.activation.BenefitActivation",
                    "org.partnersupport.membership.audit.AuditLog",
                    "org.partnersupport.membership.vault.Keyring",
                    ENTITLEMENT + "benefit.BenefitCatalogue",
                    ENTITLEMENT + "contract.ActivationObserver",
                    ENTITLEMENT + "contract.ContractReader",
                    ENTITLEMENT + "planchoice.PlanChooser",
                    ENTITLEMENT + "workload.WorkloadCatalogue",
                    ENTITLEMENT + "ledger.IncidentObserver");
    private final Desk desk = new Desk(TRANSACTIONS, beans::fire, beans::fire, beans::fire);
    private final Caller engineer = people.vendor(Role.SUPPORT_ENGINEER);
    private final Caller member = people.member(people.partner());

    @BeforeEach
    void activateTwentyAndLink() {
        var organisation = member.organisationId().orElseThrow();
        TRANSACTIONS.run(() -> beans.fire(new BenefitsActivated(
                Ids.next(),
                organisation,
                "SOLUTIONS_PARTNER",
                Competency.NONE,
                Desk.TODAY,
                Desk.TODAY.plusYears(1),
                member.account(),
                Instant.parse("2026-11-22T00:00:00Z"))));
        people.execute(
                "INSERT INTO entitlement.link SELECT ?, id, now() FROM entitlement.contract WHERE organisation_id = ?",
                member.account(),
                organisation);
    }

    @AfterEach
    void theLedgerIsExactAndNothingIsReservedWithoutItsRequest() {
        LedgerProof.assertExact(DATABASE.dataSource());
        assertThat(people.number("SELECT count(*) FROM entitlement.reservation r"
                        + " FULL JOIN support.request q ON q.id = r.request_id AND q.line_id = r.line_id"
                        + " WHERE q.id IS NULL OR r.request_id IS NULL"))
                .isZero();
    }

    @Test
    @DisplayName("RQ-5: open, withdraw, reopen and solve moves the balance by exactly one")
    void life() {
        var request = desk.open(member, wanted(), "key").request();
        assertThat(request.remaining()).isEqualTo(19).isEqualTo(remaining());

        desk.close(member, request.number(), Resolution.WITHDRAWN);
        assertThat(remaining()).isEqualTo(20);

        desk.reopen(member, request.number());
        assertThat(remaining()).isEqualTo(19);

        desk.beginWork(engineer, request.number());
        desk.close(engineer, request.number(), Resolution.SOLVED);
        assertThat(remaining()).isEqualTo(19);
        Refused.with("ALREADY_CLOSED", () -> desk.close(member, request.number(), Resolution.SOLVED));
    }

    @Test
    @DisplayName("RQ-4: sixteen at once with one key make one request and one reservation")
    void oneKey() {
        var opened = AtOnce.times(16, i -> desk.open(member, wanted(), "one key"));

        assertThat(opened)
                .extracting(Opened::request)
                .extracting(SupportRequest::number)
                .containsOnly(opened.get(0).request().number());
        assertThat(opened).extracting(Opened::first).containsOnlyOnce(true);
        assertThat(remaining()).isEqualTo(19);
    }

    @Test
    @DisplayName("RQ-3: of 128 at once on a line of twenty exactly twenty succeed, the others are told why")
    void moreThanThereAre() {
        var answers = AtOnce.times(128, i -> {
            try {
                return desk.open(member, wanted(), "key " + i).request().number();
            } catch (RefusedException refused) {
                return codes(refused);
            }
        });

        assertThat(answers.stream().filter(answer -> answer.startsWith("NO_USABLE_PLAN ")))
                .hasSize(108)
                .allMatch(answer -> answer.contains(" NO_INCIDENTS_LEFT"));
        assertThat(answers.stream().filter(answer -> answer.matches("[0-9]+")).distinct())
                .hasSize(20);
        assertThat(remaining()).isZero();
    }

    @Test
    @DisplayName("RQ-2: what fails after the reservation takes the reservation back")
    void neither() {
        var breaking = new Desk(
                TRANSACTIONS,
                event -> {
                    beans.fire(event);
                    throw new IllegalStateException("power cut");
                },
                beans::fire,
                beans::fire);

        assertThatThrownBy(() -> breaking.open(member, wanted(), "key")).hasMessage("power cut");
        assertThat(remaining()).isEqualTo(20);
        assertThat(desk.open(member, wanted(), "key").first()).isTrue();
    }

    private static String codes(RefusedException refused) {
        return refused.refusals().stream().map(Refusal::code).collect(Collectors.joining(" "));
    }

    private int remaining() {
        return TRANSACTIONS.inTransaction(() -> beans.get(Contracts.class).visibleTo(member).stream()
                .flatMap(contract -> contract.lines().stream())
                .filter(line -> line.plan().code().equals("PRODUCT_SUPPORT_20"))
                .map(line -> Objects.requireNonNull(line.remaining()))
                .findFirst()
                .orElseThrow());
    }

    /** For a part of a bean that these stories do not reach. */
    private static <T> T unused(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.toString());
                }));
    }

    private static NewRequest wanted() {
        return new NewRequest("windows-server", "2025", null, Severity.B, "Title", "Text", "ja", null);
    }

    private static CoverageVerdict covered(String product, String release) {
        return new CoverageVerdict(
                product, release, Desk.TODAY, Verdict.COVERED_N, null, true, "2025", "2022", null, Map.of());
    }
}
