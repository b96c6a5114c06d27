package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Invitations;
import org.partnersupport.entitlement.api.Invitations.Invitation;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;

/** The invitations to a contract, for the admins of the organisation it belongs to (rule LK-7). */
@ApplicationScoped
@Path("contracts/{contract}/invitations")
@Needs(Scope.CONTRACTS)
@Produces(MediaType.APPLICATION_JSON)
public class ContractInvitationsResource {
    private static final String UNKNOWN_CONTRACT = "UNKNOWN_CONTRACT";

    @Inject
    CurrentCaller current;

    @Inject
    Invitations invitations;

    @Inject
    Accounts accounts;

    @GET
    public List<InvitationView> invitations(@PathParam("contract") String contract) {
        var found = invitations.of(current.get(), Params.id(contract, UNKNOWN_CONTRACT));
        var names = names(found);
        return found.stream()
                .map(invitation -> InvitationView.of(invitation, names))
                .toList();
    }

    @POST
    public Response invite(@PathParam("contract") String contract) {
        var issued = invitations.create(current.get(), Params.id(contract, UNKNOWN_CONTRACT));
        var created = new NewInvitation(
                issued.invitation().id(),
                issued.token(),
                "/contracts/invitation?token=" + issued.token(),
                issued.invitation().expiresAt());
        return Response.status(Response.Status.CREATED).entity(created).build();
    }

    @DELETE
    @Path("{invitation}")
    public InvitationView revoke(@PathParam("contract") String contract, @PathParam("invitation") String invitation) {
        var revoked = invitations.revoke(
                current.get(), Params.id(contract, UNKNOWN_CONTRACT), Params.id(invitation, "UNKNOWN_INVITATION"));
        return InvitationView.of(revoked, names(List.of(revoked)));
    }

    private Map<UUID, String> names(List<Invitation> found) {
        return accounts.displayNames(found.stream()
                .flatMap(invitation -> Stream.of(invitation.createdBy(), invitation.usedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /**
     * An invitation just made.
     *
     * @param token shown this once
     * @param link path and query of the page that takes it, below the portal's address
     */
    public record NewInvitation(UUID id, String token, String link, Instant expiresAt) {}

    /**
     * An invitation, without its token.
     *
     * @param createdBy display name of the admin
     * @param usedBy display name of the account it linked, null while it linked none
     */
    public record InvitationView(
            UUID id,
            Invitations.State state,
            Instant createdAt,
            @Nullable String createdBy,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable String usedBy) {
        static InvitationView of(Invitation invitation, Map<UUID, String> names) {
            return new InvitationView(
                    invitation.id(),
                    invitation.state(),
                    invitation.createdAt(),
                    names.get(invitation.createdBy()),
                    invitation.expiresAt(),
                    invitation.usedAt(),
                    invitation.usedBy() == null ? null : names.get(invitation.usedBy()));
        }
    }
}
