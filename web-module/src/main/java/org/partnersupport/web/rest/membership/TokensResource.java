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
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.SecondStep;
import org.partnersupport.membership.api.SignIn;
import org.partnersupport.membership.api.SignIn.Outcome;
import org.partnersupport.membership.api.Tokens;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.web.arrival.Arrival;
import org.partnersupport.web.rest.body.Params;

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
    SecondStep secondStep;

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
            return issued(signedIn.caller());
        }
        if (outcome instanceof Outcome.CodeWanted wanted) {
            return issued(withCode(wanted, Params.text("otp", credentials.otp())));
        }
        if (outcome instanceof Outcome.LocalAccountsOff) {
            throw new RefusedException(Refusal.of("LOCAL_ACCOUNTS_OFF"));
        }
        if (outcome instanceof Outcome.TooManyAttempts tooMany) {
            throw new RefusedException(AttemptLimit.tooMany(tooMany.retryAfter()));
        }
        throw new RefusedException(Refusal.of("WRONG_CREDENTIALS"));
    }

    /** A factor is set up in the portal alone: a program has no place for its secret. */
    private Caller withCode(Outcome.CodeWanted wanted, @Nullable String code) {
        if (wanted.setUp()) {
            throw new RefusedException(Refusal.of("SECOND_FACTOR_SETUP_REQUIRED"));
        }
        if (code == null) {
            throw new RefusedException(Refusal.of("CODE_REQUIRED"));
        }
        return secondStep.withCode(wanted.step(), code).caller();
    }

    private Response issued(Caller caller) {
        var issued = tokens.issueFor(caller.account());
        return Response.status(Response.Status.CREATED)
                .entity(new Token(issued.token(), issued.expiresAt()))
                .build();
    }

    /** @param otp a code of the second factor, or a recovery code, where the account has one */
    public record Credentials(
            @Nullable String username,
            @Nullable String password,
            @Nullable String otp) {
        @Override
        public String toString() {
            return "Credentials of " + username;
        }
    }

    /** @param token to be sent as {@code Authorization: Bearer} */
    public record Token(String token, Instant expiresAt) {}
}
