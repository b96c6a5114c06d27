package org.partnersupport.entitlement.api.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;

/**
 * A support request asks for an incident (rule RQ-2). The entitlement module reserves one in the publisher's
 * transaction and answers on this object. No answer is a refusal: the publisher fails closed (rule RQ-8).
 */
public final class IncidentRequested {
    /**
     * @param request id of the request being opened
     * @param reference its number, for the ledger's readers
     * @param line the contract line that shall pay; null: the usable one that ends first (rule EN-2)
     * @param forCustomer on behalf of a customer of the caller's organisation (rule CL-3)
     * @param day the day judged (rule LC-6)
     */
    public record Wanted(
            UUID request,
            String reference,
            Caller caller,
            String product,
            String release,
            @Nullable UUID line,
            boolean forCustomer,
            LocalDate day,
            Instant at) {}

    private final Wanted wanted;
    private @Nullable Reservation reservation;
    private List<Refusal> refusals = List.of(Refusal.of("ENTITLEMENT_UNANSWERED"));

    public IncidentRequested(Wanted wanted) {
        this.wanted = wanted;
    }

    public Wanted wanted() {
        return wanted;
    }

    /** Called by the entitlement module: one incident is reserved. */
    public void reserved(Reservation made) {
        reservation = made;
    }

    /** Called by the entitlement module: no plan can pay, for these reasons; the leading one is NO_USABLE_PLAN. */
    public void refused(List<Refusal> reasons) {
        refusals = List.copyOf(reasons);
    }

    /** @throws RefusedException when nothing was reserved, with all the reasons */
    public Reservation reservation() {
        if (reservation == null) {
            throw new RefusedException(refusals);
        }
        return reservation;
    }

    /**
     * @param line null, as the contract, when a plan without contract and debit pays (rule CL-3): there is nothing to settle
     * @param remaining what is left on the line now; null when unlimited
     */
    public record Reservation(
            @Nullable UUID line,
            @Nullable UUID contract,
            String plan,
            @Nullable Integer remaining) {
        public Reservation {
            if ((line == null) != (contract == null)) {
                throw new IllegalArgumentException("a line and its contract belong together");
            }
        }
    }
}
