package org.partnersupport.entitlement.planchoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Allowance;
import org.partnersupport.entitlement.api.Benefit;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.Contract.Link;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.entitlement.api.CoverageReason;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.Plan;
import org.partnersupport.entitlement.planchoice.PlanFacts.Standing;
import org.partnersupport.entitlement.testing.CoverageTable;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Label;

/** Plans in every state a rule can meet them in. */
final class Plans {
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final CoverageVerdict COVERED = verdict(null);
    static final CoverageVerdict TOO_OLD = verdict(CoverageReason.OLDER_THAN_N_MINUS_1);
    static final CoverageVerdict CLOUD = verdict(CoverageReason.CLOUD_PRODUCT);
    static final Benefit PRODUCT_SUPPORT = benefit("PRODUCT_SUPPORT", Deployment.ON_PREMISES);
    static final Benefit SIGNATURE = benefit("SIGNATURE_CLOUD_SUPPORT", Deployment.CLOUD);

    private Plans() {}

    static PlanFacts usable(CoverageVerdict coverage) {
        return held(PRODUCT_SUPPORT, 10, 10, DAY, true, coverage);
    }

    /** @param granted 0: unlimited */
    static PlanFacts held(
            Benefit benefit, int granted, int balance, LocalDate end, boolean linked, CoverageVerdict coverage) {
        return held(benefit, granted, balance, end, linked ? new Link(Instant.EPOCH, null, null, 0) : null, coverage);
    }

    static PlanFacts held(
            Benefit benefit, int granted, int balance, LocalDate end, @Nullable Link link, CoverageVerdict coverage) {
        var allowance = new Allowance(granted == 0 ? Allowance.Kind.UNLIMITED : Allowance.Kind.LIMITED, granted);
        var line = new ContractLine(
                Ids.next(),
                new Plan("PLAN", benefit.label(), benefit, allowance),
                "LEGACY_GOLD",
                allowance,
                granted == 0 ? null : balance,
                granted - balance,
                0,
                false);
        var contract = new Contract(
                Ids.next(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "123456789012",
                () -> "0".repeat(28),
                end.minusYears(1),
                end,
                Contract.State.ACTIVE,
                true,
                null,
                null,
                link,
                List.of(line));
        return PlanFacts.held(contract, line, coverage, DAY);
    }

    static PlanFacts notHeld(Standing standing, Benefit benefit, CoverageVerdict coverage) {
        return new PlanFacts(standing, "PLAN", benefit.label(), benefit, "ACTION_PACK", null, coverage, DAY);
    }

    private static CoverageVerdict verdict(@Nullable CoverageReason reason) {
        return CoverageTable.verdict("product", "release", reason, reason != CoverageReason.CLOUD_PRODUCT);
    }

    private static Benefit benefit(String code, Deployment serves) {
        return new Benefit(code, new Label(code, code), serves, Benefit.Versions.RECENT);
    }
}
