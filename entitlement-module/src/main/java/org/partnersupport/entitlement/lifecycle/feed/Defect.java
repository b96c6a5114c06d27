package org.partnersupport.entitlement.lifecycle.feed;

import java.util.Map;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;

/** What can be wrong with a feed; the name is the fact {@code reason} of INVALID_CATALOGUE. */
enum Defect {
    MALFORMED_JSON,
    LIMIT_EXCEEDED,
    UNKNOWN_SCHEMA,
    MISSING_FIELD,
    WRONG_TYPE,
    INVALID_TEXT,
    NOT_A_DATE,
    NO_RELEASES,
    DUPLICATE_RELEASE,
    END_BEFORE_START;

    /**
     * @param line from 1
     * @param field JSON Pointer (RFC 6901), empty for the whole document
     */
    RefusedException at(int line, int column, String field) {
        return new RefusedException(new Refusal(
                "INVALID_CATALOGUE",
                Map.of(
                        "line", Integer.toString(line),
                        "column", Integer.toString(column),
                        "field", field,
                        "reason", name())));
    }
}
