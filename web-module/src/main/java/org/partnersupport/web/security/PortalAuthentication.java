package org.partnersupport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Acting;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.RequestOrigin;
import org.partnersupport.membership.api.Sessions;
import org.partnersupport.membership.api.Tokens;
import org.partnersupport.membership.api.Tokens.Bearer;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.web.PassingFault;
import org.partnersupport.web.arrival.Arrival;
import org.partnersupport.web.arrival.Arrivals;
import org.partnersupport.web.rest.problem.Problems;

/**
 * Who may come in. The API knows bearer tokens only and never looks at the session; everything else knows the session
 * only. Whatever is not named public needs a signed-in account: a page nobody thought of is closed, not open.
 */
@ApplicationScoped
class PortalAuthentication implements HttpAuthenticationMechanism {
    private static final System.Logger LOG = System.getLogger(PortalAuthentication.class.getName());
    private static final String BEARER = "bearer ";

    @Inject
    Tokens tokens;

    @Inject
    AccessTokens accessTokens;

    @Inject
    Sessions sessions;

    @Inject
    PortalSession session;

    @Inject
    CurrentCaller current;

    @Inject
    Arrivals arrivals;

    @Inject
    Exposure exposure;

    @Inject
    RequestOrigin origin;

    @Inject
    RefusedTokens refused;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        origin.from(arrivals.of(request).address());
        var path = RequestPath.of(request);
        Acting.asNobody();
        try {
            return validate(request, response, context, path);
        } catch (AccessTokens.Unverifiable away) {
            return unavailable(request, response, context, path);
        } catch (RuntimeException failed) {
            if (!PassingFault.in(failed)) {
                throw failed;
            }
            LOG.log(Level.WARNING, "nobody can be recognised at the moment", failed);
            return unavailable(request, response, context, path);
        }
    }

    private AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, RequestPath path) {
        if (path.api()) {
            return path.tokens() || path.paymentCallbacks() ? context.doNothing() : byToken(request, response, context);
        }
        if (path.about() && !exposure.shows(path, request)) {
            AnswerHeaders.write(request, response);
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return AuthenticationStatus.SEND_FAILURE;
        }
        return path.page() ? bySession(request, response, context, path) : context.doNothing();
    }

    /** A page is refused by the guard, which shows it; without an account it could not be made in any case. */
    private static AuthenticationStatus unavailable(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, RequestPath path) {
        if (!path.api()) {
            request.setAttribute(PostbackGuard.UNAVAILABLE, true);
            return context.doNothing();
        }
        AnswerHeaders.write(request, response);
        response.setHeader("Retry-After", PassingFault.SECONDS_TO_WAIT);
        Problems.write(request, response, Refusal.of("UNAVAILABLE"));
        return AuthenticationStatus.SEND_FAILURE;
    }

    private AuthenticationStatus byToken(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var token = bearer(request.getHeader("Authorization"));
        var caller = token.flatMap(this::callerOf);
        if (caller.isPresent()) {
            return signedIn(caller.get(), context);
        }
        if (token.isPresent()) {
            refused.note(Arrival.of(request).counted());
        }
        AnswerHeaders.write(request, response);
        Challenge.token(request, response);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private Optional<Caller> callerOf(String token) {
        var bearer = accessTokens.mayBe(token) ? accessTokens.bearerOf(token) : tokens.bearerOf(token);
        bearer.ifPresent(known -> current.isLimitedTo(known.scopes()));
        return bearer.map(Bearer::caller);
    }

    private AuthenticationStatus bySession(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, RequestPath path) {
        var known = session.id(request);
        var caller = known.flatMap(sessions::callerOf);
        if (caller.isPresent()) {
            known.ifPresent(origin::in);
            return signedIn(caller.get(), context);
        }
        if (known.isPresent()) {
            session.signOut(request);
        }
        if (path.signIn() || path.preferences()) {
            return context.doNothing();
        }
        AnswerHeaders.write(request, response);
        Challenge.signIn(request, response);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private AuthenticationStatus signedIn(Caller caller, HttpMessageContext context) {
        current.is(caller);
        origin.by(caller.account());
        var groups = caller.roles().stream().map(Enum::name).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(caller.username(), groups);
    }

    private static Optional<String> bearer(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()).strip());
    }
}
