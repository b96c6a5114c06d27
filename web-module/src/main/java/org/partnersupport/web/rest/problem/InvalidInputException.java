package org.partnersupport.web.rest.problem;

import java.util.List;
import org.partnersupport.membership.kernel.Refusal;

/** A call that cannot be understood: status 400, naming what is wrong in it. */
public class InvalidInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient List<Fault> faults;

    public InvalidInputException(Refusal refusal, List<Fault> faults) {
        super(refusal.code());
        this.refusal = refusal;
        this.faults = List.copyOf(faults);
    }

    public InvalidInputException(Fault fault) {
        this(Refusal.of("INVALID_INPUT"), List.of(fault));
    }

    Refusal refusal() {
        return refusal;
    }

    List<Fault> faults() {
        return faults;
    }
}
