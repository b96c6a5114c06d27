package org.partnersupport.web.rest.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Allowance;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.membership.kernel.Label;

/**
 * A contract.
 *
 * @param accessId null, as contractId and offer, for bought incidents
 * @param end last day, inclusive
 * @param linkedSince null when the caller's account is not linked
 * @param own true when it belongs to the caller's organisation
 * @param successorOf the contract that this one continues (rule AC-9), null for the first of its chain
 * @param successor the contract that continues this one, null while there is none
 */
public record ContractView(
        UUID id,
        @Nullable String accessId,
        @Nullable String contractId,
        LocalDate start,
        LocalDate end,
        Contract.State state,
        boolean linked,
        @Nullable Instant linkedSince,
        boolean own,
        @Nullable UUID offer,
        @Nullable Neighbour successorOf,
        @Nullable Neighbour successor,
        List<Line> lines) {
    public static ContractView of(Contract contract) {
        var contractId = contract.contractId();
        return new ContractView(
                contract.id(),
                contract.accessId(),
                contractId == null ? null : contractId.text(),
                contract.start(),
                contract.end(),
                contract.state(),
                contract.linked(),
                contract.linkedAt(),
                contract.own(),
                contract.offer(),
                Neighbour.of(contract.successorOf()),
                Neighbour.of(contract.successor()),
                contract.lines().stream().map(Line::of).toList());
    }

    /** The contract before or after another one in its chain. */
    public record Neighbour(UUID id, LocalDate start, LocalDate end) {
        static @Nullable Neighbour of(Contract.@Nullable Neighbour contract) {
            return contract == null ? null : new Neighbour(contract.id(), contract.start(), contract.end());
        }
    }

    /**
     * One granted plan.
     *
     * @param remaining null when unlimited
     * @param low true when the remaining share is at or below the configured one
     */
    public record Line(
            UUID id,
            String plan,
            Label label,
            String benefit,
            String tier,
            AllowanceView allowance,
            @Nullable Integer remaining,
            int reserved,
            int consumed,
            boolean low) {
        static Line of(ContractLine line) {
            return new Line(
                    line.id(),
                    line.plan().code(),
                    line.plan().label(),
                    line.plan().benefit().code(),
                    line.tier(),
                    AllowanceView.of(line.allowance()),
                    line.remaining(),
                    line.reserved(),
                    line.consumed(),
                    line.low());
        }
    }

    /** @param granted incidents granted, null when unlimited */
    public record AllowanceView(
            Allowance.Kind kind, @Nullable Integer granted) {
        public static AllowanceView of(Allowance allowance) {
            return new AllowanceView(allowance.kind(), allowance.unlimited() ? null : allowance.granted());
        }
    }
}
