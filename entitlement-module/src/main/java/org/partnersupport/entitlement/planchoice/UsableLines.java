package org.partnersupport.entitlement.planchoice;

import java.time.LocalDate;
import java.util.List;
import org.partnersupport.entitlement.api.PlanChoice.Usable;
import org.partnersupport.membership.api.Caller;

/** The short way through plan choice, for opening a request: only what can pay, without the reasons of the rest. */
public interface UsableLines {
    /**
     * The line that ends first leading (rule EN-2).
     *
     * @throws org.partnersupport.membership.kernel.RefusedException UNKNOWN_PRODUCT, UNKNOWN_RELEASE
     */
    List<Usable> usableLines(Caller caller, String product, String release, LocalDate day);
}
