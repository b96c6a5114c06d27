package org.partnersupport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.partnersupport.membership.api.Caller;

/**
 * The portal's signed-in session. It holds the account's id and nothing else about the person: roles, kind and the
 * account being enabled are read from the database at every request.
 */
@ApplicationScoped
public class PortalSession {
    private static final String ACCOUNT = PortalSession.class.getName() + ".account";
    private static final String PROOF = PortalSession.class.getName() + ".proof";

    @Inject
    CurrentCaller current;

    /**
     * Signs an account in. A session of another account ends first (rule ID-4); the session's id changes, so that
     * nobody who knew the old one gets in, and the browser gets a proof that goes with it.
     */
    public void signIn(HttpServletRequest request, HttpServletResponse response, Caller caller) {
        if (account(request).isPresent()) {
            signOut(request);
        }
        var session = request.getSession(true);
        session.setAttribute(ACCOUNT, caller.account());
        session.setAttribute(PROOF, SessionProof.give(request, response));
        request.changeSessionId();
        current.is(caller);
    }

    /** Ends the session with everything in it (rule ID-4). The answer tells the browser to drop what it cached. */
    public void signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        request.setAttribute(AnswerHeaders.SIGNED_OUT, true);
    }

    /** The account of the request's session, if it is signed in and the browser has its proof; makes no session. */
    Optional<UUID> account(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(PROOF) instanceof byte[] kept)
                || !SessionProof.given(request, kept)) {
            return Optional.empty();
        }
        return Optional.ofNullable((UUID) session.getAttribute(ACCOUNT));
    }
}
