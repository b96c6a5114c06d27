package org.partnersupport.entitlement.api;

import java.util.List;
import java.util.UUID;
import org.partnersupport.membership.api.Caller;

/** Contracts and their ledger, read only. */
public interface Contracts {
    /** Rule AC-7: those of the caller's organisation and those linked to the account, the one that ends first leading. */
    List<Contract> visibleTo(Caller caller);

    /**
     * The movements of one line, newest first.
     *
     * @param page from 0
     * @param size 1 to 200
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_CONTRACT when there is no such line or the
     *     caller may not see it
     */
    LedgerPage ledger(Caller caller, UUID contract, UUID line, int page, int size);

    record LedgerPage(Contract contract, ContractLine line, List<LedgerEntry> items, int page, int size, long total) {
        public LedgerPage {
            items = List.copyOf(items);
        }
    }
}
