package org.partnersupport.support.attachment;

import java.util.Optional;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.support.api.Attachments.Scan;

/** Which files are given out (TC-091): without a scanner all but those in which one found a virus before, with it what is clean. */
final class ScanRule {
    private ScanRule() {}

    /**
     * @param state of the row: WAITING, CLEAN or INFECTED
     * @param delayed whether the scanner was asked without a verdict
     * @param scanner whether one is set
     */
    static Scan of(String state, boolean delayed, boolean scanner) {
        if (!"WAITING".equals(state)) {
            return Scan.valueOf(state);
        }
        if (!scanner) {
            return Scan.NOT_SCANNED;
        }
        return delayed ? Scan.DELAYED : Scan.PENDING;
    }

    /** Why such a file is not given out; empty when it is. */
    static Optional<Refusal> objection(Scan scan) {
        if (scan.passes()) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(scan == Scan.INFECTED ? "FILE_QUARANTINED" : "FILE_BEING_CHECKED"));
    }
}
