package org.partnersupport.support.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.membership.api.Caller;

/**
 * Rule EN-5: what an organisation's admins are warned of, once each: a low balance, the end of a contract that nothing
 * continues, a product version in use that is about to lose cover. Both calls throw a
 * {@link org.partnersupport.membership.kernel.RefusedException} ROLE_REQUIRED to everybody else.
 */
public interface Warnings {
    /** Those that still hold true, also the ones this admin has put away; what ends first leading. */
    List<Warning> of(Caller caller);

    /**
     * Puts a warning away for this admin alone; again changes nothing.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException also UNKNOWN_WARNING
     */
    void dismiss(Caller caller, UUID warning);

    /**
     * @param givenAt when it was first found
     * @param until last day of the contract, or of the cover, inclusive
     * @param contract what it is about, null for a version
     * @param line the line with its balance now, null unless that is low
     * @param product code, null unless a version is meant
     * @param release code inside the product, null unless a version is meant
     * @param dismissed this admin has put it away
     */
    record Warning(
            UUID id,
            Kind kind,
            Instant givenAt,
            LocalDate until,
            @Nullable Contract contract,
            @Nullable ContractLine line,
            @Nullable String product,
            @Nullable String release,
            boolean dismissed) {}

    enum Kind {
        LOW_BALANCE,
        CONTRACT_ENDS,
        VERSION_LOSES_COVER
    }
}
