package org.partnersupport.web.rest.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.SignIn;
import org.partnersupport.membership.api.SignIn.Outcome;
import org.partnersupport.membership.api.Tokens;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.web.arrival.Arrival;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.problem.TooManyAttemptsException;

/** Signing in to the API with a local account. */
@ApplicationScoped
@Path("tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {
    private static final int LONGEST_PASSWORD = 1_000;

    @Inject
    SignIn signIn;

    @Inject
    Tokens tokens;

    @POST
    public Response issue(@Nullable Credentials body, @Context HttpServletRequest request) {
        var credentials = Params.body(body);
        var username = Params.required("username", credentials.username());
        var password = Params.required("password", credentials.password(), LONGEST_PASSWORD);
        var outcome =
                signIn.withPassword(username, password, Arrival.of(request).counted());
        if (outcome instanceof Outcome.SignedIn signedIn) {
            var issued = tokens.issueFor(signedIn.caller().account());
            return Response.status(Response.Status.CREATED)
                    .entity(new Token(issued.token(), issued.expiresAt()))
                    .build();
        }
        if (outcome instanceof Outcome.LocalAccountsOff) {
            throw new RefusedException(Refusal.of("LOCAL_ACCOUNTS_OFF"));
        }
        if (outcome instanceof Outcome.TooManyAttempts tooMany) {
            throw new TooManyAttemptsException(tooMany.retryAfter());
        }
        throw new RefusedException(Refusal.of("WRONG_CREDENTIALS"));
    }

    public record Credentials(
            @Nullable String username, @Nullable String password) {
        @Override
        public String toString() {
            return "Credentials of " + username;
        }
    }

    /** @param token to be sent as {@code Authorization: Bearer} */
    public record Token(String token, Instant expiresAt) {}
}
