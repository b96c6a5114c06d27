package org.partnersupport.support.foresight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Coverage;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.CoverageVerdict.Verdict;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Membership;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.api.event.BenefitsActivated;
import org.partnersupport.membership.api.event.BenefitsActivated.Renewal;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.testing.HandMadeBeans;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.TestSettings;
import org.partnersupport.testing.UnitOfWork;

/** An organisation with an admin and a member, contracts, requests and versions whose cover ends when the test says. */
final class Outlooks {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LocalDate END = LocalDate.of(2027, 11, 21);
    private static final String HOME = "org.partnersupport.entitlement.";
    private static final TestDatabase DATABASE = TestDatabase.migrated("membership", "entitlement", "support");
    private static final UnitOfWork WORK = new UnitOfWork(DATABASE);

    final MembershipFixture people = new MembershipFixture(DATABASE);
    final TestClock clock = TestClock.on(TODAY);
    final Map<String, CoverageVerdict> cover = new HashMap<>();
    final Organisation organisation = people.partner();
    final Caller admin = people.member(organisation, Role.PARTNER_ADMIN);
    final Caller member = people.member(organisation);
    private final HandMadeBeans beans = new HandMadeBeans(WORK)
            .with(Clock.class, clock)
            .with(Settings.class, TestSettings.defaults())
            .with(Audit.class, (actor, organisation, action, subject, detail) -> {})
            .with(Coverage.class, (product, release, day) -> judged(release))
            .with(jakarta.enterprise.inject.spi.BeanManager.class, Outlooks.none())
            .of(
                    "org.partnersupport.membership.activation.BenefitActivation",
                    "org.partnersupport.membership.vault.Keyring",
                    HOME + "benefit.BenefitCatalogue",
                    HOME + "contract.ActivationObserver",
                    HOME + "contract.ContractReader",
                    HOME + "contract.FindEndings",
                    "org.partnersupport.support.foresight.ShowWarnings",
                    "org.partnersupport.support.foresight.DrawTimeline");

    private static jakarta.enterprise.inject.spi.BeanManager none() {
        return (jakarta.enterprise.inject.spi.BeanManager) java.lang.reflect.Proxy.newProxyInstance(
                Outlooks.class.getClassLoader(),
                new Class<?>[] {jakarta.enterprise.inject.spi.BeanManager.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private CoverageVerdict judged(String release) {
        var verdict = cover.get(release);
        if (verdict == null) {
            throw new RefusedException(Refusal.of("UNKNOWN_RELEASE"));
        }
        return verdict;
    }

    /** @param until null: covered without an announced end */
    void covered(String release, @Nullable LocalDate until) {
        cover.put(
                release,
                new CoverageVerdict(
                        "sql",
                        release,
                        TODAY,
                        Verdict.COVERED_N_MINUS_1,
                        null,
                        true,
                        "n",
                        release,
                        until,
                        Map.of("supportEnd", "2028-03-31")));
    }

    <T> T the(Class<T> face) {
        return WORK.transactional(face, beans.get(face));
    }

    int give() {
        // the transaction is that of hand-made beans, which know no use cases
        List<Notable> found =
                WORK.inTransaction(() -> beans.get(FindNotable.class).find());
        return WORK.inTransaction(() -> beans.get(GiveWarnings.class).give(found));
    }

    UUID activated() {
        var offer = Ids.next();
        fire(new BenefitsActivated(
                offer,
                organisation.id(),
                "ACTION_PACK",
                Competency.NONE,
                TODAY,
                END,
                admin.account(),
                clock.instant()));
        return offer;
    }

    void renewed(UUID offer) {
        fire(new BenefitsActivated(
                Ids.next(),
                organisation.id(),
                "ACTION_PACK",
                Competency.NONE,
                TODAY,
                END.plusYears(1),
                admin.account(),
                clock.instant(),
                new Renewal(offer, END.plusDays(1))));
    }

    private void fire(BenefitsActivated event) {
        WORK.run(() -> beans.fire(event));
    }

    /** Leaves so many on the organisation's line, as a vendor's adjustment would. */
    void left(int incidents) {
        people.execute(
                "WITH l AS (UPDATE entitlement.contract_line l SET balance = ? FROM entitlement.contract c"
                        + " WHERE c.id = l.contract_id AND c.organisation_id = ? RETURNING l.id)"
                        + " INSERT INTO entitlement.ledger_entry (line_id, kind, amount, balance, at, reason)"
                        + " SELECT id, 'ADJUST', ? - (SELECT sum(amount) FROM entitlement.ledger_entry e"
                        + " WHERE e.line_id = l.id), ?, now(), 'TEST' FROM l",
                incidents,
                organisation.id(),
                incidents,
                incidents);
    }

    /** A request about that release of SQL Server, opened so many months ago. */
    void opened(Caller by, String release, int monthsAgo) {
        people.execute(
                "INSERT INTO support.request (id, number, party_id, requester_id, line_id, contract_id, plan, product,"
                        + " release, severity, title, description, language, search, status, opened_at, updated_at, response_due, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'P', 'sql', ?, 'C', 't', 'd', 'en', 's', 'OPEN', ?, now(), now(), 0)",
                Ids.next(),
                Ids.next().toString(),
                by.party(),
                by.account(),
                Ids.next(),
                Ids.next(),
                release,
                clock.instant().atOffset(java.time.ZoneOffset.UTC).minusMonths(monthsAgo));
    }

    Membership membership() {
        return the(Membership.class);
    }
}
