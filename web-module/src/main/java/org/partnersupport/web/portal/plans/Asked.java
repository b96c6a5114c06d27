package org.partnersupport.web.portal.plans;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.web.portal.shell.NotFound;

/**
 * What an address or a form asks for, read before Faces begins: whether a form is there at all can depend on it, and
 * Faces sets its view parameters only after it has looked for the forms.
 */
public final class Asked {
    private Asked() {}

    /** Null when it is missing or blank, or nothing that anybody types: a database takes no NUL. */
    public static @Nullable String of(HttpServletRequest request, String parameter) {
        var value = request.getParameter(parameter);
        return value == null || value.isBlank() || value.indexOf('\0') >= 0 ? null : value;
    }

    /** The mark by which a form sent twice is known, as the form brings it back; the page's own when that is none of ours. */
    public static String mark(String sent, String own) {
        try {
            return UUID.fromString(sent).toString();
        } catch (IllegalArgumentException noMark) {
            return own;
        }
    }

    /** @throws NotFound when it is missing or blank: the page is about it */
    public static String needed(HttpServletRequest request, String parameter) {
        var value = of(request, parameter);
        if (value == null) {
            throw new NotFound("address without " + parameter);
        }
        return value;
    }

    /** @throws NotFound when it is missing or no id: the page is about it */
    public static UUID id(HttpServletRequest request, String parameter) {
        return id(needed(request, parameter), parameter);
    }

    /**
     * Null when it is missing or blank.
     *
     * @throws NotFound when it is no id
     */
    public static @Nullable UUID idOrNone(HttpServletRequest request, String parameter) {
        var value = of(request, parameter);
        return value == null ? null : id(value, parameter);
    }

    private static UUID id(String value, String parameter) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException noId) {
            throw new NotFound(parameter + " that is no id");
        }
    }

    /**
     * What a form sends with its press, null once the answer is rendered. A form that was sent is still there when Faces
     * looks for it, even if things have changed meanwhile in another tab: only so the refusal can be told. The page that
     * comes back shows what fits things as they are now.
     */
    public static @Nullable String pressed(HttpServletRequest request, String parameter) {
        var rendering = FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        return rendering ? null : request.getParameter(parameter);
    }
}
