package org.partnersupport.entitlement.planchoice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Benefit;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.entitlement.api.CoverageReason;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.membership.kernel.Label;

/**
 * Everything the rules look at: one plan somebody has, could have or cannot have, and what it should pay for.
 *
 * @param code of the plan, or of the benefit when nothing of it is granted
 * @param tier of the offer behind it
 * @param held null while there is no contract for it
 */
record PlanFacts(
        Standing standing,
        String code,
        Label label,
        Benefit benefit,
        String tier,
        @Nullable Held held,
        CoverageVerdict coverage,
        LocalDate day) {
    static PlanFacts held(Contract contract, ContractLine line, CoverageVerdict coverage, LocalDate day) {
        var plan = line.plan();
        return new PlanFacts(
                Standing.HELD,
                plan.code(),
                plan.label(),
                plan.benefit(),
                line.tier(),
                new Held(contract, line),
                coverage,
                day);
    }

    /** Rule LC-4: a cloud product is told by the verdict, whatever else it says. */
    Deployment product() {
        return coverage.reason() == CoverageReason.CLOUD_PRODUCT ? Deployment.CLOUD : Deployment.ON_PREMISES;
    }

    /** What ties the account to the contract; null without either. */
    Contract.@Nullable Link link() {
        return held == null ? null : held.contract().link();
    }

    boolean serves() {
        return benefit.serves() == product();
    }

    enum Standing {
        HELD,
        /** A running offer grants it, but nobody activated the offer. */
        NOT_ACTIVATED,
        /** No running offer of the organisation grants it. */
        NOT_GRANTED
    }

    record Held(Contract contract, ContractLine line) {
        /** Whose link was revoked hears why, and nothing more of a contract of somebody else's organisation (rule LK-7). */
        boolean mayBeSeen() {
            return contract.own() || !contract.linkRevoked();
        }

        boolean endedBefore(LocalDate day) {
            return day.isAfter(contract.end());
        }

        /** What expired unused was not used up: after the end only reservations and charges count. */
        boolean usedUp(LocalDate day) {
            if (line.allowance().unlimited()) {
                return false;
            }
            return endedBefore(day)
                    ? line.reserved() + line.consumed() >= line.allowance().granted()
                    : line.remaining() != null && line.remaining() == 0;
        }
    }
}
