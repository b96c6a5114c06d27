package org.partnersupport.membership.kernel;

import java.util.List;

/** Ends a use case that was refused, and rolls its transaction back. The reasons are data, see {@link Refusal}. */
public class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    public RefusedException(Refusal refusal) {
        this(List.of(refusal));
    }

    /** @param refusals all the reasons, the leading one first; never empty */
    public RefusedException(List<Refusal> refusals) {
        super(refusals.get(0).code());
        this.refusals = List.copyOf(refusals);
    }

    /** The leading reason: it decides the answer's status and title. */
    public Refusal refusal() {
        return refusals.get(0);
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
