package org.partnersupport.web.portal.plans;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What an address or a form asks for, read before Faces begins: whether a form is there at all can depend on it, and
 * Faces sets its view parameters only after it has looked for the forms.
 */
public final class Asked {
    private Asked() {}

    /** Null when it is missing or blank. */
    public static @Nullable String of(HttpServletRequest request, String parameter) {
        var value = request.getParameter(parameter);
        return value == null || value.isBlank() ? null : value;
    }
}
