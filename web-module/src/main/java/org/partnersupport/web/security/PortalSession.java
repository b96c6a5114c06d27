package org.partnersupport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Sessions;
import org.partnersupport.membership.api.Sessions.Vouched;
import org.partnersupport.membership.kernel.Settings;

/**
 * The portal's signed-in session. The container's session holds the name of the portal's own, which the database knows,
 * and nothing about the person: roles, kind and the account being enabled are read at every request.
 */
@ApplicationScoped
public class PortalSession {
    private static final String SESSION = PortalSession.class.getName() + ".session";
    private static final String ENDS = PortalSession.class.getName() + ".ends";
    private static final String PROOF = PortalSession.class.getName() + ".proof";

    @Inject
    CurrentCaller current;

    @Inject
    Sessions sessions;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Signs an account in. A session of another account ends first (rule ID-4); the session's id changes, so that
     * nobody who knew the old one gets in, and the browser gets a proof that goes with it.
     *
     * @param vouched who says that it is this account; null for a password of ours
     */
    public void signIn(
            HttpServletRequest request, HttpServletResponse response, Caller caller, @Nullable Vouched vouched) {
        if (id(request).isPresent()) {
            signOut(request);
        }
        var session = request.getSession(true);
        session.setAttribute(SESSION, sessions.begin(caller.account(), vouched));
        session.setAttribute(ENDS, clock.instant().plus(Duration.ofHours(settings.sessionHours())));
        session.setAttribute(PROOF, SessionProof.give(request, response));
        request.changeSessionId();
        current.is(caller);
    }

    /** Ends the session with everything in it (rule ID-4). The answer tells the browser to drop what it cached. */
    public void signOut(HttpServletRequest request) {
        id(request).ifPresent(sessions::end);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.setAttribute(AnswerHeaders.SIGNED_OUT, true);
    }

    /**
     * Ends a session in which nobody signed in: Faces makes one for any page, and nothing in it is asked for again, but
     * it would take memory for an hour.
     */
    static void dropNobodys(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(SESSION) == null) {
            session.invalidate();
        }
    }

    /** When the session ends however busy it is; now for one that is not signed in. */
    public Instant ends(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ENDS) instanceof Instant ends ? ends : clock.instant();
    }

    /** The request's session, if it is signed in and the browser has its proof; makes no session. */
    public Optional<UUID> id(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(PROOF) instanceof byte[] kept)
                || !SessionProof.given(request, kept)) {
            return Optional.empty();
        }
        return Optional.ofNullable((UUID) session.getAttribute(SESSION));
    }
}
