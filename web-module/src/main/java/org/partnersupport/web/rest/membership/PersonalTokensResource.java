package org.partnersupport.web.rest.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.PersonalTokens;
import org.partnersupport.membership.api.PersonalTokens.PersonalToken;
import org.partnersupport.membership.api.PersonalTokens.State;
import org.partnersupport.membership.api.PersonalTokens.Wanted;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.problem.Fault;
import org.partnersupport.web.rest.problem.InvalidInputException;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;

/** The caller's own personal tokens. */
@ApplicationScoped
@Path("me/tokens")
@Needs(Scope.ACCOUNT)
@Produces(MediaType.APPLICATION_JSON)
public class PersonalTokensResource {
    @Inject
    CurrentCaller current;

    @Inject
    PersonalTokens tokens;

    @GET
    public List<PersonalTokenView> tokens() {
        return tokens.of(current.get()).stream().map(PersonalTokenView::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(@Nullable NewToken body) {
        var wanted = Params.body(body);
        var name = Params.required("name", wanted.name(), PersonalTokens.LONGEST_NAME);
        var made = tokens.make(current.get(), new Wanted(name, scopes(wanted.scopes()), days(wanted.days())));
        return Response.status(Response.Status.CREATED)
                .entity(new MadeToken(made.secret(), PersonalTokenView.of(made.token())))
                .build();
    }

    @DELETE
    @Path("{key}")
    public PersonalTokenView revoke(@PathParam("key") String key) {
        return PersonalTokenView.of(tokens.revoke(current.get(), Params.id(key, "UNKNOWN_TOKEN")));
    }

    private static Set<Scope> scopes(@Nullable List<String> names) {
        var chosen = EnumSet.noneOf(Scope.class);
        for (var name : Objects.requireNonNullElse(names, List.<String>of())) {
            chosen.add(Scope.forPersonalTokens().stream()
                    .filter(scope -> scope.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException(Fault.of(
                            "scopes", "UNKNOWN_VALUE", Map.of("allowed", joined(Scope.forPersonalTokens()))))));
        }
        if (chosen.isEmpty()) {
            throw new InvalidInputException(Fault.of("scopes", "REQUIRED"));
        }
        return chosen;
    }

    private int days(@Nullable Integer days) {
        if (days == null) {
            throw new InvalidInputException(Fault.of("days", "REQUIRED"));
        }
        if (days < 1 || days > tokens.mostDays()) {
            throw new InvalidInputException(Fault.of(
                    "days", "OUT_OF_RANGE", Map.of("least", "1", "most", Integer.toString(tokens.mostDays()))));
        }
        return days;
    }

    private static String joined(Collection<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(", "));
    }

    public record NewToken(
            @Nullable String name,
            @Nullable List<String> scopes,
            @Nullable Integer days) {}

    /** @param secret to be sent as {@code Authorization: Bearer}; told this once */
    public record MadeToken(String secret, PersonalTokenView token) {}

    /** A token without its secret. */
    public record PersonalTokenView(
            UUID id,
            String name,
            List<Scope> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,
            State state) {
        static PersonalTokenView of(PersonalToken token) {
            return new PersonalTokenView(
                    token.id(),
                    token.name(),
                    token.scopes().stream().sorted().toList(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt(),
                    token.revokedAt(),
                    token.state());
        }
    }
}
