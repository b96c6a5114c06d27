package org.partnersupport.web.rest.membership;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.LocalAccounts;
import org.partnersupport.membership.api.People;
import org.partnersupport.membership.api.People.Member;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.membership.api.SecondFactor;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.problem.Fault;
import org.partnersupport.web.rest.problem.InvalidInputException;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;

/** The people of an organisation, their roles and whether they may sign in (rules ID-2, ID-5). */
@ApplicationScoped
@Path("organisation/people")
@Needs(Scope.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {
    private static final String UNKNOWN_PERSON = "UNKNOWN_PERSON";

    @Inject
    CurrentCaller current;

    @Inject
    People people;

    @Inject
    LocalAccounts accounts;

    @Inject
    SecondFactor factors;

    @GET
    public List<PersonView> people(@QueryParam("organisation") @Nullable String organisation) {
        var id = organisation == null ? null : Params.id(organisation, "UNKNOWN_ORGANISATION");
        return people.of(current.get(), id).stream().map(PersonView::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response invite(@Nullable NewPerson body) {
        var wanted = Params.body(body);
        var made = people.invite(current.get(), wanted.newcomer());
        return Response.status(Response.Status.CREATED)
                .entity(PersonView.of(made))
                .build();
    }

    @POST
    @Path("{person}/password-link")
    public Response passwordLink(@PathParam("person") String person) {
        var link = accounts.linkFor(current.get(), Params.id(person, UNKNOWN_PERSON));
        return Response.status(Response.Status.CREATED)
                .entity(new PasswordLinkView(link.token(), link.expiresAt()))
                .build();
    }

    /** For somebody who lost device and recovery codes; the password stays. */
    @DELETE
    @Path("{person}/second-factor")
    public void resetSecondFactor(@PathParam("person") String person) {
        factors.reset(current.get(), Params.id(person, UNKNOWN_PERSON));
    }

    @PUT
    @Path("{person}/roles/{role}")
    public PersonView assign(@PathParam("person") String person, @PathParam("role") String role) {
        return PersonView.of(people.assign(current.get(), Params.id(person, UNKNOWN_PERSON), role(role)));
    }

    @DELETE
    @Path("{person}/roles/{role}")
    public PersonView withdraw(@PathParam("person") String person, @PathParam("role") String role) {
        return PersonView.of(people.withdraw(current.get(), Params.id(person, UNKNOWN_PERSON), role(role)));
    }

    @POST
    @Path("{person}/disablement")
    public PersonView disable(@PathParam("person") String person) {
        return PersonView.of(people.disable(current.get(), Params.id(person, UNKNOWN_PERSON)));
    }

    @DELETE
    @Path("{person}/disablement")
    public PersonView enable(@PathParam("person") String person) {
        return PersonView.of(people.enable(current.get(), Params.id(person, UNKNOWN_PERSON)));
    }

    private static Role role(String name) {
        var role = Params.oneOf(Role.class, "role", name);
        if (role == null) {
            throw new InvalidInputException(Fault.of("role", "REQUIRED"));
        }
        return role;
    }

    /** @param token behind {@code /sign-in/password?token=}, to be handed over to the person; told this once */
    public record PasswordLinkView(String token, Instant expiresAt) {}

    /**
     * A person.
     *
     * @param disabled may not sign in; only told to those who administer the account
     */
    public record PersonView(
            UUID account, String username, String displayName, AccountKind kind, List<Role> roles, boolean disabled) {
        static PersonView of(Member person) {
            return new PersonView(
                    person.account(),
                    person.username(),
                    person.displayName(),
                    person.kind(),
                    person.roles().stream().sorted().toList(),
                    person.disabled());
        }
    }
}
