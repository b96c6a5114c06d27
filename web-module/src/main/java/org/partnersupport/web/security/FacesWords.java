package org.partnersupport.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Faces and PrimeFaces would take from a request on trust. */
final class FacesWords {
    private static final String NONCE = "primefaces.nonce";
    private static final String STATE = "jakarta.faces.ViewState";
    private static final String NO_STATE = "stateless";
    private static final String RENDER_KIT = "jakarta.faces.RenderKitId";

    private FacesWords() {}

    /** True of a form of a page that is there for anybody, of which nothing is kept. */
    private static boolean stateless(HttpServletRequest request) {
        return NO_STATE.equals(request.getParameter(STATE));
    }

    /**
     * True when it claims what no page of ours says: another kit of renderers, which Faces would look for and write into
     * the log, or that nothing is kept of a page of which something is.
     */
    static boolean forged(HttpServletRequest request) {
        var keepsNothing = RequestPath.of(request).signIn();
        return request.getParameter(RENDER_KIT) != null || (stateless(request) && !keepsNothing);
    }

    /**
     * PrimeFaces holds a form's nonce against its page's. Where nothing is kept of the page there is none, and it would put
     * whatever comes into the page that answers: that one has a nonce of its own.
     */
    static HttpServletRequest withOwnNonce(HttpServletRequest request) {
        return stateless(request) ? new Fresh(request) : request;
    }

    private static final class Fresh extends HttpServletRequestWrapper {
        private final String nonce =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));

        Fresh(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return NONCE.equals(name) ? nonce : super.getParameter(name);
        }
    }
}
