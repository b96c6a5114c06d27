package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Sharing;
import org.partnersupport.entitlement.api.Sharing.LinkedAccount;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.problem.Fault;
import org.partnersupport.web.rest.problem.InvalidInputException;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;

/** Who is linked to a contract, for the admins of the organisation it belongs to (rule LK-7). */
@ApplicationScoped
@Path("contracts/{contract}/links")
@Needs(Scope.CONTRACTS)
@Produces(MediaType.APPLICATION_JSON)
public class ContractLinksResource {
    private static final String UNKNOWN_CONTRACT = "UNKNOWN_CONTRACT";
    private static final String UNKNOWN_LINK = "UNKNOWN_LINK";

    @Inject
    CurrentCaller current;

    @Inject
    Sharing sharing;

    @Inject
    Accounts accounts;

    @GET
    public List<LinkedAccountView> links(@PathParam("contract") String contract) {
        var linked = sharing.linkedTo(current.get(), Params.id(contract, UNKNOWN_CONTRACT));
        var names = names(linked);
        return linked.stream()
                .map(account -> LinkedAccountView.of(account, names))
                .toList();
    }

    @PUT
    @Path("{account}/cap")
    @Consumes(MediaType.APPLICATION_JSON)
    public LinkedAccountView cap(
            @PathParam("contract") String contract, @PathParam("account") String account, @Nullable Cap body) {
        var most = incidents(Params.body(body));
        return view(sharing.cap(
                current.get(), Params.id(contract, UNKNOWN_CONTRACT), Params.id(account, UNKNOWN_LINK), most));
    }

    @DELETE
    @Path("{account}/cap")
    public LinkedAccountView uncap(@PathParam("contract") String contract, @PathParam("account") String account) {
        return view(sharing.cap(
                current.get(), Params.id(contract, UNKNOWN_CONTRACT), Params.id(account, UNKNOWN_LINK), null));
    }

    @POST
    @Path("{account}/revocation")
    public LinkedAccountView revoke(@PathParam("contract") String contract, @PathParam("account") String account) {
        return view(
                sharing.revoke(current.get(), Params.id(contract, UNKNOWN_CONTRACT), Params.id(account, UNKNOWN_LINK)));
    }

    @DELETE
    @Path("{account}/revocation")
    public LinkedAccountView allowAgain(@PathParam("contract") String contract, @PathParam("account") String account) {
        return view(sharing.allowAgain(
                current.get(), Params.id(contract, UNKNOWN_CONTRACT), Params.id(account, UNKNOWN_LINK)));
    }

    private static int incidents(Cap body) {
        var most = body.incidents();
        if (most == null) {
            throw new InvalidInputException(Fault.of("incidents", "REQUIRED"));
        }
        if (most < 0 || most > Sharing.HIGHEST_CAP) {
            throw new InvalidInputException(Fault.of(
                    "incidents", "OUT_OF_RANGE", Map.of("least", "0", "most", Integer.toString(Sharing.HIGHEST_CAP))));
        }
        return most;
    }

    private LinkedAccountView view(LinkedAccount account) {
        return LinkedAccountView.of(account, names(List.of(account)));
    }

    private Map<UUID, String> names(List<LinkedAccount> linked) {
        return accounts.displayNames(linked.stream()
                .flatMap(account -> Stream.of(account.account(), account.revokedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    public record Cap(@Nullable Integer incidents) {}

    /**
     * An account that is linked, or was.
     *
     * @param since when it was linked
     * @param spent incidents held by its open requests or charged to it
     * @param cap the most it may spend, null when there is none
     * @param revokedAt when an admin took the link away, null while it holds
     * @param revokedBy display name of that admin
     */
    public record LinkedAccountView(
            UUID account,
            @Nullable String displayName,
            Instant since,
            int spent,
            @Nullable Integer cap,
            @Nullable Instant revokedAt,
            @Nullable String revokedBy) {
        static LinkedAccountView of(LinkedAccount linked, Map<UUID, String> names) {
            return new LinkedAccountView(
                    linked.account(),
                    names.get(linked.account()),
                    linked.since(),
                    linked.spent(),
                    linked.cap(),
                    linked.revokedAt(),
                    linked.revokedBy() == null ? null : names.get(linked.revokedBy()));
        }
    }
}
