package org.partnersupport.web.identity;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.membership.kernel.Settings;

/** Reads what the settings say of one identity provider, and refuses by its name what is missing or wrong. */
record ProviderReader(Settings settings, String name) {
    ProviderSettings read() {
        var issuer = needed("issuer", "https://login.example/realms/partners");
        var kindClaim = text("kind-claim").orElse(null);
        var kindValues = kindValues(kindClaim);
        var clientId = needed("client-id", "partner-support");
        var label = text("label").orElse(name);
        return new ProviderSettings(
                name,
                new Label(label, text("label-ja").orElse(label)),
                secure("issuer", issuer),
                issuer.contains(ProviderSettings.TENANT) ? issuersOfOthers() : Set.of(),
                URI.create(secure(
                        "discovery",
                        text("discovery").orElse(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration"))),
                clientId,
                text("client-secret").orElse(null),
                list("scopes", "openid,profile,email"),
                kind(),
                kindClaim,
                kindValues,
                text("organisation").orElse(null),
                text("organisation-claim").orElse(null),
                map("organisations"),
                text("roles-claim").orElse(null),
                roles(),
                staff(issuer),
                text("username-claim").orElse("preferred_username"),
                text("name-claim").orElse("name"),
                text("prompt").orElse("select_account"),
                flag("sign-out", true),
                audience(clientId),
                map("api-scopes"));
    }

    /** Of those whom no claim tells: what is asked of the claim is the other kind. */
    private AccountKind kind() {
        var works = !list("work-values", "").isEmpty();
        var told = !list("personal-values", "").isEmpty() || works;
        var found = text("kind").orElse(works ? "PERSONAL" : "WORK").toUpperCase(Locale.ROOT);
        if (told && !found.equals(works ? "PERSONAL" : "WORK")) {
            throw wrong("kind", found, "nothing, or the kind of those whom the claim does not tell");
        }
        return Arrays.stream(AccountKind.values())
                .filter(kind -> kind.name().equals(found))
                .findFirst()
                .orElseThrow(() -> wrong("kind", found, "WORK or PERSONAL"));
    }

    /** A claim of which nobody says what it means would leave all accounts of one kind, unnoticed; so would a value of none. */
    private Set<String> kindValues(@Nullable String claim) {
        var personal = list("personal-values", "");
        var work = list("work-values", "");
        if ((claim == null) != (personal.isEmpty() && work.isEmpty())) {
            throw wrong(
                    "kind-claim",
                    claim == null ? "" : claim,
                    claim == null
                            ? "the claim whose values PERSONAL_VALUES or WORK_VALUES are"
                            : "set together with PERSONAL_VALUES or WORK_VALUES");
        }
        if (!personal.isEmpty() && !work.isEmpty()) {
            throw wrong("work-values", String.join(",", work), "nothing where PERSONAL_VALUES is set");
        }
        return Set.copyOf(work.isEmpty() ? personal : work);
    }

    private Set<String> issuersOfOthers() {
        return settings.identityProviders().stream()
                .filter(other -> !other.equals(name))
                .flatMap(other -> settings.ofIdentityProvider(other, "issuer").stream())
                .filter(issuer -> !issuer.contains(ProviderSettings.TENANT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, String> roles() {
        var known = Arrays.stream(Role.values()).map(Role::name).toList();
        var roles = map("roles");
        roles.values().stream().filter(role -> !known.contains(role)).forEach(unknown -> {
            throw wrong("roles", unknown, "what the provider says=one of " + String.join(", ", known));
        });
        return roles;
    }

    /** Whoever opens a tenant of his own would say there who is the vendor's staff. */
    private boolean staff(String issuer) {
        var staff = flag("staff", false);
        if (staff && issuer.contains(ProviderSettings.TENANT)) {
            throw wrong("staff", "true", "false where the issuer stands for any tenant");
        }
        return staff;
    }

    /** A token that says who signed in at the portal must not open the API by itself. */
    private @Nullable String audience(String clientId) {
        var audience = text("api-audience");
        if (audience.isPresent() && audience.get().equals(clientId)) {
            throw wrong("api-audience", clientId, "something else than the client id, such as partner-support-api");
        }
        return audience.orElse(null);
    }

    private String secure(String what, String address) {
        try {
            var one = what.equals("issuer") ? address.replace(ProviderSettings.TENANT, "tenantid") : address;
            if (ProviderSettings.safe(URI.create(one))) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            // told below
        }
        throw wrong(what, address, "an address that begins with https://");
    }

    private boolean flag(String what, boolean standard) {
        var found = text(what).orElse(Boolean.toString(standard));
        if (!Set.of("true", "false").contains(found)) {
            throw wrong(what, found, "true or false");
        }
        return Boolean.parseBoolean(found);
    }

    private List<String> list(String what, String standard) {
        return Arrays.stream(text(what).orElse(standard).split("[, ]+", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Map<String, String> map(String what) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : text(what).orElse("").split(",", -1)) {
            var at = pair.lastIndexOf('=');
            if (at > 0 && at < pair.length() - 1) {
                pairs.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
            } else if (!pair.isBlank()) {
                throw wrong(what, pair, "what the provider says=what it means here, with commas between");
            }
        }
        return Map.copyOf(pairs);
    }

    private String needed(String what, String example) {
        return text(what).orElseThrow(() -> wrong(what, "", example));
    }

    private Optional<String> text(String what) {
        return settings.ofIdentityProvider(name, what);
    }

    private IllegalStateException wrong(String what, String found, String example) {
        return settings.wrongOfIdentityProvider(name, what, found, example);
    }
}
