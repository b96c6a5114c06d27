package org.partnersupport.web.rest.problem;

import java.util.Map;
import org.partnersupport.membership.kernel.Refusal;

/**
 * A field that is wrong, and why.
 *
 * @param field name of the member, parameter or header
 */
public record Fault(String field, Refusal refusal) {
    public static Fault of(String field, String code) {
        return new Fault(field, Refusal.of(code));
    }

    public static Fault of(String field, String code, Map<String, String> facts) {
        return new Fault(field, new Refusal(code, facts));
    }
}
