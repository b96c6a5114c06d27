package org.partnersupport.web.rest.entitlement;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Links;
import org.partnersupport.entitlement.api.Links.Outcome;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.web.arrival.Arrival;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;

/** Linking a contract to the account (rules LK-1 to LK-6). */
@ApplicationScoped
@Path("links")
@Needs(Scope.CONTRACTS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LinksResource {
    @Inject
    CurrentCaller current;

    @Inject
    Links links;

    @POST
    public Response link(@Nullable Pair body, @Context HttpServletRequest request) {
        var pair = Params.body(body);
        return answer(links.link(
                current.get(),
                Params.required("accessId", pair.accessId()),
                Params.required("contractId", pair.contractId()),
                Arrival.of(request).counted()));
    }

    /** What became of linking, in whichever way it was tried. */
    static Response answer(Outcome outcome) {
        if (outcome instanceof Outcome.Linked linked) {
            var contract = linked.contract();
            var since = Objects.requireNonNull(contract.linkedAt());
            return answer(Response.Status.CREATED, new Linked(State.LINKED, since, ContractView.of(contract)));
        }
        if (outcome instanceof Outcome.AlreadyLinked already) {
            var contract = ContractView.of(already.contract());
            return answer(Response.Status.OK, new Linked(State.ALREADY_LINKED, already.since(), contract));
        }
        if (outcome instanceof Outcome.TooManyAttempts tooMany) {
            throw new RefusedException(AttemptLimit.tooMany(tooMany.retryAfter()));
        }
        if (outcome instanceof Outcome.Refused refused) {
            throw new RefusedException(refused.refusal());
        }
        throw new RefusedException(Refusal.of("UNKNOWN_PAIR"));
    }

    private static Response answer(Response.Status status, Linked linked) {
        return Response.status(status).entity(linked).build();
    }

    public record Pair(@Nullable String accessId, @Nullable String contractId) {}

    public enum State {
        LINKED,
        ALREADY_LINKED
    }

    /** @param contract with the plans' state now */
    public record Linked(State status, Instant since, ContractView contract) {}
}
