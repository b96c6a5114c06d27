package org.partnersupport.web.rest.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.membership.api.SecondFactor;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;

/** The caller's own second factor. Turning it on ends all sessions and tokens of sign-ins, this token too. */
@ApplicationScoped
@Path("me/second-factor")
@Needs(Scope.ACCOUNT)
@Produces(MediaType.APPLICATION_JSON)
public class SecondFactorResource {
    @Inject
    CurrentCaller current;

    @Inject
    SecondFactor factor;

    @GET
    public SecondFactorView standing() {
        var standing = factor.of(current.get());
        return new SecondFactorView(
                standing.possible(), standing.required(), standing.since(), standing.recoveryCodes());
    }

    @POST
    public Response begin() {
        var setUp = factor.begin(current.get());
        return Response.status(Response.Status.CREATED)
                .entity(new SecondFactorSetUp(setUp.secret(), setUp.address()))
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public RecoveryCodes confirm(@Nullable FactorCode body) {
        return new RecoveryCodes(factor.confirm(current.get(), null, code(body)));
    }

    @POST
    @Path("recovery-codes")
    @Consumes(MediaType.APPLICATION_JSON)
    public RecoveryCodes renewRecoveryCodes(@Nullable FactorCode body) {
        return new RecoveryCodes(factor.renewRecoveryCodes(current.get(), code(body)));
    }

    @POST
    @Path("removal")
    @Consumes(MediaType.APPLICATION_JSON)
    public void turnOff(@Nullable FactorCode body) {
        factor.turnOff(current.get(), code(body));
    }

    private static String code(@Nullable FactorCode body) {
        return Params.required("code", Params.body(body).code());
    }

    /** @param code of the app, or a recovery code */
    public record FactorCode(@Nullable String code) {
        @Override
        public String toString() {
            return "FactorCode";
        }
    }

    /** @param since null: it is off */
    public record SecondFactorView(
            boolean possible, boolean required, @Nullable Instant since, int recoveryCodes) {}

    /** What an app is told; nobody else. */
    public record SecondFactorSetUp(String secret, String address) {}

    /** Told this once. */
    public record RecoveryCodes(List<String> recoveryCodes) {}
}
