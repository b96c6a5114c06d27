package org.partnersupport.entitlement.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.entitlement.api.CoverageReason;
import org.partnersupport.entitlement.api.PaidPlans;
import org.partnersupport.entitlement.api.PaidPlans.Granted;
import org.partnersupport.entitlement.api.PaidPlans.Wanted;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.entitlement.testing.CoverageTable;
import org.partnersupport.entitlement.testing.Entitlements;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.RefusedException;

class IssuePaidPlanIT {
    private static final Entitlements HERE = new Entitlements();

    static {
        HERE.beans.of(
                "org.partnersupport.membership.account.AccountDirectory",
                "org.partnersupport.membership.audit.AuditLog",
                "org.partnersupport.entitlement.contract.IssuePaidPlan");
    }

    private final Organisation organisation = HERE.people.partner();
    private final Caller member = HERE.people.member(organisation);
    private final Caller manager = HERE.people.vendor(Role.PROGRAM_MANAGER);

    @AfterEach
    void proveTheLedger() {
        HERE.assertLedgerExact();
    }

    @Test
    @DisplayName(
            "PD-1, PL-1: a paid plan has a contract with a pair; linked, it pays for old versions and in the cloud")
    void joinsTheLists() {
        HERE.coverage.put(
                CoverageTable.verdict(CoverageTable.ON_PREMISES, "2003", CoverageReason.END_OF_SUPPORT, false));
        var granted = grant(manager, "ADVANCED");
        assertThat(granted.first()).isTrue();
        var contract = HERE.contracts(member).get(0);
        assertThat(contract.id()).isEqualTo(granted.contract());
        assertThat(contract.lines()).extracting(ContractLine::remaining).containsExactly(null, null);
        assertThat(plans(CoverageTable.ON_PREMISES, CoverageTable.CURRENT).unavailable())
                .first()
                .satisfies(plan -> assertThat(plan.reasons().get(0).code()).isEqualTo("NOT_LINKED"));

        HERE.link(member, contract.id());
        assertThat(plans(CoverageTable.ON_PREMISES, CoverageTable.TOO_OLD).usable())
                .extracting(PlanChoice.Usable::plan)
                .containsExactly("ADVANCED_ON_PREMISES");
        assertThat(plans(CoverageTable.CLOUD, CoverageTable.CURRENT).usable())
                .extracting(PlanChoice.Usable::plan)
                .containsExactly("ADVANCED_CLOUD");
        var over = plans(CoverageTable.ON_PREMISES, "2003");
        assertThat(over.usable()).isEmpty();
        assertThat(over.unavailable().get(0).reasons().get(0).code()).isEqualTo("VERSION_NOT_COVERED");

        grant(manager, "PREMIER");
        HERE.link(member, HERE.contracts(member).get(1).id());
        assertThat(plans(CoverageTable.ON_PREMISES, "2003").usable())
                .extracting(PlanChoice.Usable::plan)
                .containsExactly("PREMIER_ON_PREMISES");
    }

    @Test
    @DisplayName("PD-1: the same plan from the same day on is granted once, also eight times at once")
    void once() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var first = 0;
            for (var one : threads.invokeAll(Stream.<Callable<Granted>>generate(() -> () -> grant(manager, "PREMIER"))
                    .limit(8)
                    .toList())) {
                first += one.get().first() ? 1 : 0;
            }
            assertThat(first).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(HERE.contracts(member)).hasSize(1);
    }

    @Test
    @DisplayName("PD-1: a paid plan that the vendor adds is rows, as docs/howto/add-a-paid-plan.md writes them")
    void added() {
        for (var row : List.of(
                "support_plan VALUES ('SILVER_LINE', '2026-04-01', NULL, 4, 'Silver Line', 'シルバー ライン', 'Cloud products',"
                        + " 'クラウド製品', false, true, 30, 120, 240, 1200000, 'JPY')",
                "support_plan_service VALUES ('SILVER_LINE', 1, 'A manager of your own', '専任の担当者')",
                "benefit (code, position, label_en, label_ja, serves, versions) VALUES ('SILVER_LINE_CLOUD', 8,"
                        + " 'Silver Line', 'シルバー ライン', 'CLOUD', 'EVERY')",
                "plan (code, benefit, label_en, label_ja, unlimited, incidents) VALUES ('SILVER_LINE_CLOUD',"
                        + " 'SILVER_LINE_CLOUD', 'Silver Line, 30 incidents', 'シルバー ライン 30 件', false, 30)",
                "support_plan_grant (support_plan, plan) VALUES ('SILVER_LINE', 'SILVER_LINE_CLOUD')")) {
            HERE.people.execute("INSERT INTO entitlement." + row);
        }
        HERE.link(member, grant(manager, "SILVER_LINE").contract());
        assertThat(plans(CoverageTable.CLOUD, CoverageTable.CURRENT).usable())
                .extracting(PlanChoice.Usable::plan, PlanChoice.Usable::remaining)
                .containsExactly(Assertions.tuple("SILVER_LINE_CLOUD", 30));
    }

    @Test
    @DisplayName(
            "PD-1, TC-014: nobody but a programme manager grants; what is unknown, included or the wrong way round is refused")
    void refused() {
        var day = Entitlements.TODAY;
        for (var other : List.of(member, HERE.people.vendor(Role.SUPPORT_ENGINEER))) {
            assertRefused(other, wanted("ADVANCED", day, day), "ROLE_REQUIRED");
        }
        assertRefused(manager, wanted("MEMBERSHIP", day, day), "UNKNOWN_PLAN");
        assertRefused(
                manager, wanted("ADVANCED", LocalDate.of(2019, 12, 31), LocalDate.of(2020, 12, 30)), "UNKNOWN_PLAN");
        assertRefused(manager, wanted("ADVANCED", day, day.minusDays(1)), "INVALID_PERIOD");
        assertRefused(manager, wanted("ADVANCED", day, day.plusMonths(60)), "INVALID_PERIOD");
        assertRefused(manager, new Wanted(UUID.randomUUID(), "ADVANCED", day, day), "UNKNOWN_ORGANISATION");
        assertThat(HERE.contracts(member)).isEmpty();
    }

    private Wanted wanted(String plan, LocalDate start, LocalDate end) {
        return new Wanted(organisation.id(), plan, start, end);
    }

    private Granted grant(Caller staff, String plan) {
        var wanted =
                wanted(plan, Entitlements.TODAY, Entitlements.TODAY.plusYears(1).minusDays(1));
        return HERE.work.inTransaction(() -> HERE.beans.get(PaidPlans.class).grant(staff, wanted));
    }

    private PlanChoice.Answer plans(String product, String release) {
        return HERE.work.inTransaction(
                () -> HERE.beans.get(PlanChoice.class).plansFor(member, product, release, Entitlements.TODAY));
    }

    private static void assertRefused(Caller staff, Wanted wanted, String code) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> HERE.work.inTransaction(
                        () -> HERE.beans.get(PaidPlans.class).grant(staff, wanted)))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
