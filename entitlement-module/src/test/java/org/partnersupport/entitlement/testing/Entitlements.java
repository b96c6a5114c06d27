package org.partnersupport.entitlement.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.entitlement.api.Coverage;
import org.partnersupport.entitlement.api.event.IncidentRequested;
import org.partnersupport.entitlement.api.event.IncidentRequested.Reservation;
import org.partnersupport.entitlement.api.event.IncidentResumed;
import org.partnersupport.entitlement.api.event.IncidentSettled;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Membership;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.event.BenefitsActivated;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.testing.HandMadeBeans;
import org.partnersupport.testing.LedgerProof;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.TestSettings;
import org.partnersupport.testing.UnitOfWork;

/** Contracts, ledger and plan choice on a database of their own; coverage and offers are tables of the test. */
public final class Entitlements {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String HOME = "org.partnersupport.entitlement.";

    public final TestDatabase database = TestDatabase.migrated("membership", "entitlement");
    public final UnitOfWork work = new UnitOfWork(database);
    public final TestClock clock = TestClock.on(TODAY);
    public final MembershipFixture people = new MembershipFixture(database);
    public final CoverageTable coverage = new CoverageTable();
    public final OfferTable offers = new OfferTable();
    public final HandMadeBeans beans = new HandMadeBeans(work)
            .with(Clock.class, clock)
            .with(Settings.class, TestSettings.defaults())
            .with(Coverage.class, coverage)
            .with(Membership.class, offers)
            .of(
                    "org.partnersupport.membership.vault.Keyring",
                    HOME + "benefit.BenefitCatalogue",
                    HOME + "contract.ActivationObserver",
                    HOME + "contract.ContractReader",
                    HOME + "planchoice.PlanChooser",
                    HOME + "workload.WorkloadCatalogue",
                    HOME + "ledger.IncidentObserver");

    /** Activates an offer of that kind today, as membership would tell it. */
    public UUID activate(Organisation organisation, String tier, Competency competency) {
        var offer = Ids.next();
        fire(activation(offer, organisation.id(), tier, competency));
        return offer;
    }

    public BenefitsActivated activation(UUID offer, UUID organisation, String tier, Competency competency) {
        return new BenefitsActivated(
                offer, organisation, tier, competency, TODAY, TODAY.plusYears(1), Ids.next(), clock.instant());
    }

    /** A linked member of a new organisation with one activated offer of that kind. */
    public Caller partnerWith(String tier, Competency competency) {
        var organisation = people.partner();
        var member = people.member(organisation);
        activate(organisation, tier, competency);
        contracts(member).forEach(contract -> link(member, contract.id()));
        return member;
    }

    public void link(Caller caller, UUID contract) {
        people.execute(
                "INSERT INTO entitlement.link (account_id, contract_id, linked_at) VALUES (?, ?, now())",
                caller.account(),
                contract);
    }

    public List<Contract> contracts(Caller caller) {
        return work.inTransaction(() -> beans.get(Contracts.class).visibleTo(caller));
    }

    /** The one line of that plan. */
    public ContractLine line(Caller caller, String plan) {
        return contracts(caller).stream()
                .flatMap(contract -> contract.lines().stream())
                .filter(line -> line.plan().code().equals(plan))
                .findFirst()
                .orElseThrow();
    }

    /** Opens an incident in a transaction of its own. */
    public Reservation open(UUID request, Caller caller, String product, @Nullable UUID line, LocalDate day) {
        return work.inTransaction(() -> {
            var requested = new IncidentRequested(new IncidentRequested.Wanted(
                    request,
                    "R-" + request,
                    caller,
                    product,
                    CoverageTable.CURRENT,
                    line,
                    false,
                    day,
                    clock.instant()));
            beans.fire(requested);
            return requested.reservation();
        });
    }

    public void settle(UUID request, boolean charged, LocalDate day) {
        fire(new IncidentSettled(request, charged, charged ? "SOLVED" : "DUPLICATE", Ids.next(), day, clock.instant()));
    }

    public void resume(UUID request, LocalDate day) {
        fire(new IncidentResumed(request, Ids.next(), day, clock.instant()));
    }

    public void fire(Object event) {
        work.run(() -> beans.fire(event));
    }

    public void assertLedgerExact() {
        LedgerProof.assertExact(database.dataSource());
    }
}
