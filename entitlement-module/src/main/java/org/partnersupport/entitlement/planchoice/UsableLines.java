package org.partnersupport.entitlement.planchoice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.partnersupport.membership.api.Caller;

/** The short way through plan choice, for opening a request: only what can pay, without the reasons of the rest. */
public interface UsableLines {
    /**
     * The line that ends first leading (rule EN-2).
     *
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_PRODUCT, UNKNOWN_RELEASE
     */
    List<Candidate> usableLines(Caller caller, String product, String release, LocalDate day);

    /**
     * @param granted how many incidents the line was granted, zero when unlimited
     * @param capped the account has a cap on this contract, which must hold when the incident is taken (rule LK-7)
     */
    record Candidate(UUID line, UUID contract, int granted, boolean capped) {}
}
