package org.partnersupport.web.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem of RFC 9457, media type {@code application/problem+json}. Members after {@code code} are there only when
 * they say something.
 *
 * @param type names the code as a URI
 * @param code the stable reason code; programs decide by it, never by the texts
 * @param violations the fields that are wrong
 * @param reasons all the reasons, where there can be several (NO_USABLE_PLAN)
 * @param line where in a refused catalogue file
 * @param field what in a refused catalogue file, as JSON Pointer; empty: the file as a whole
 * @param reason why a catalogue file was refused
 * @param reference to be quoted to the operator: it stands in the server's log
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<Violation> violations,
        List<Reason> reasons,
        @Nullable Integer line,
        @Nullable Integer column,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String field,
        @Nullable String reason,
        @Nullable String reference) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        violations = List.copyOf(violations);
        reasons = List.copyOf(reasons);
    }

    static Problem of(int status, String code, String title, String detail) {
        var type = "urn:partner-support:problem:" + code;
        return new Problem(type, title, status, detail, code, List.of(), List.of(), null, null, null, null, null);
    }

    Problem with(List<Violation> wrong) {
        return new Problem(type, title, status, detail, code, wrong, reasons, line, column, field, reason, reference);
    }

    Problem because(List<Reason> all) {
        return new Problem(type, title, status, detail, code, violations, all, line, column, field, reason, reference);
    }

    Problem at(@Nullable Integer inLine, @Nullable Integer inColumn, @Nullable String inField, @Nullable String why) {
        return new Problem(
                type, title, status, detail, code, violations, reasons, inLine, inColumn, inField, why, reference);
    }

    Problem referredToAs(String logged) {
        return new Problem(type, title, status, detail, code, violations, reasons, line, column, field, reason, logged);
    }

    /**
     * One wrong field.
     *
     * @param field name of the member, parameter or header; dotted and indexed inside a body
     */
    public record Violation(String field, String code, String message) {}

    /** One of several reasons. */
    public record Reason(String code, String detail) {}
}
