package org.partnersupport.web.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.ProviderSignIn.Identity;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.api.Scope;

/** Reads who somebody is out of what a provider has signed, as the settings say (rule ID-1). */
final class Claims {
    private static final int LONGEST = 255;

    private final ProviderSettings settings;
    private final Map<String, Object> said;

    /** @param said the claims of a token that was verified */
    Claims(ProviderSettings settings, Map<String, Object> said) {
        this.settings = settings;
        this.said = said;
    }

    Identity identity() {
        var subject = text("sub").orElseThrow();
        var username = text(settings.usernameClaim()).or(() -> text("email")).orElse(subject);
        var kind = kind();
        return new Identity(
                text("iss").orElseThrow(),
                subject,
                kind,
                username,
                text(settings.nameClaim()).orElse(username),
                kind == AccountKind.WORK ? organisation() : null,
                settings.rolesClaim() == null ? null : roles(settings.rolesClaim(), kind));
    }

    private AccountKind kind() {
        var claim = settings.kindClaim();
        if (claim == null || !tellsKind(claim)) {
            return settings.kind();
        }
        return settings.kind() == AccountKind.WORK ? AccountKind.PERSONAL : AccountKind.WORK;
    }

    private boolean tellsKind(String claim) {
        var telling = settings.kindValues();
        return values(claim).stream()
                .anyMatch(value -> telling.contains(ProviderSettings.ANY) ? !value.isBlank() : telling.contains(value));
    }

    private @Nullable String organisation() {
        var claim = settings.organisationClaim();
        if (settings.organisation() != null || claim == null) {
            return settings.organisation();
        }
        var names = settings.organisations();
        return values(claim).stream()
                .map(value -> names.isEmpty() ? value : names.get(value))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Set<Role> roles(String claim, AccountKind kind) {
        var names = settings.roles();
        var roles = EnumSet.noneOf(Role.class);
        values(claim).stream()
                .map(value -> names.isEmpty() ? value : names.get(value))
                .flatMap(Claims::role)
                .filter(role -> (settings.staff() && kind == AccountKind.WORK) || !role.ofStaff())
                .forEach(roles::add);
        return roles;
    }

    /** What an access token may be used for (RFC 9068, claim {@code scope}): never the account's own keys. */
    Set<Scope> scopes() {
        var names = settings.apiScopes();
        if (names.isEmpty()) {
            return Scope.forPersonalTokens();
        }
        return values("scope").stream()
                .flatMap(all -> Stream.of(all.split(" ", -1)))
                .map(names::get)
                .flatMap(named -> Scope.forPersonalTokens().stream()
                        .filter(scope -> scope.name().equals(named)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Role> role(@Nullable String name) {
        return Stream.of(Role.values()).filter(role -> role.name().equals(name));
    }

    private Optional<String> text(String claim) {
        return values(claim).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** A claim may be in another one, as {@code realm_access.roles}; a dot in a name of its own comes first. */
    private List<String> values(String claim) {
        Object value = said.get(claim);
        if (value == null) {
            Object inside = said;
            for (var part : claim.split("\\.", -1)) {
                inside = inside instanceof Map<?, ?> map ? map.get(part) : null;
            }
            value = inside;
        }
        var all = value instanceof Collection<?> many
                ? new ArrayList<Object>(many)
                : value == null ? List.<Object>of() : List.of(value);
        return all.stream()
                .filter(one -> one instanceof String || one instanceof Number || one instanceof Boolean)
                .map(Object::toString)
                .filter(one -> one.length() <= LONGEST)
                .toList();
    }
}
