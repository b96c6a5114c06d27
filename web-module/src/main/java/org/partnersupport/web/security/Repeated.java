package org.partnersupport.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is said twice, and not the same, though a page takes it once: of two values a proxy may have looked at the one and we
 * use the other. Forms keep the query of their page, so the same may stand in both.
 */
final class Repeated {
    /** Roles and scopes: check boxes of which any number may be ticked. */
    private static final Set<String> MANY = Set.of("role", "scope");

    private Repeated() {}

    /** True of address and form together. */
    static boolean in(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> !MANY.contains(parameter.getKey()))
                .anyMatch(
                        parameter -> Stream.of(parameter.getValue()).distinct().count() > 1);
    }
}
