package org.partnersupport.entitlement.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Label;

/** What moved on all contracts of an organisation in a period, straight from their ledgers (rule EN-3). Reads only. */
public interface LedgerExtracts {
    /**
     * @param from first day, in the configured zone
     * @param to last day, inclusive
     * @throws org.partnersupport.membership.kernel.RefusedException ROLE_REQUIRED for all but the organisation's admins
     */
    Extract between(Caller caller, LocalDate from, LocalDate to);

    /**
     * @param lines of all contracts issued by the end of the period, the one that ended first leading
     * @param movements oldest first
     */
    record Extract(List<Line> lines, List<Movement> movements) {
        public Extract {
            lines = List.copyOf(lines);
            movements = List.copyOf(movements);
        }
    }

    /**
     * One contract line over the period. For every one, opening + the amounts of its movements = closing.
     *
     * @param accessId null for bought incidents
     * @param opening balance when the first day began; zero when unlimited
     * @param closing balance when the last day was over; zero when unlimited
     */
    record Line(
            UUID id,
            UUID contract,
            @Nullable String accessId,
            String plan,
            Label label,
            boolean unlimited,
            int opening,
            int closing) {}

    /**
     * One ledger entry.
     *
     * @param day it was made on, in the configured zone
     * @param spender whose incident it is: the account that opened the request, whoever moved it; null when it is none's
     */
    record Movement(
            UUID line,
            LocalDate day,
            LedgerEntry entry,
            @Nullable UUID spender) {}
}
