package org.partnersupport.web.identity;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.membership.kernel.Settings;

/**
 * What the settings say of one identity provider; docs/identity.md explains each.
 *
 * @param issuer may hold {@code {tenantid}}, which stands for the token's claim {@code tid}
 * @param clientSecret null for a public client
 * @param kindClaim the claim whose value, when it is one of {@code personal}, makes an account personal; null: all are {@code kind}
 * @param organisation code of the one organisation of all its accounts; null when a claim tells, or none
 * @param organisations from values of the claim to codes; empty when the values are codes
 * @param roles from values of the claim to names of roles; empty when the values are names of roles
 * @param staff may it say who is the vendor's staff?
 * @param audience what access tokens for the API are for; null: it gives none
 * @param apiScopes from scopes of access tokens to what they may be used for here; empty: all a personal token can have
 */
record ProviderSettings(
        String name,
        Label label,
        String issuer,
        URI discovery,
        String clientId,
        @Nullable String clientSecret,
        List<String> scopes,
        AccountKind kind,
        @Nullable String kindClaim,
        Set<String> personal,
        @Nullable String organisation,
        @Nullable String organisationClaim,
        Map<String, String> organisations,
        @Nullable String rolesClaim,
        Map<String, String> roles,
        boolean staff,
        String usernameClaim,
        String nameClaim,
        String prompt,
        boolean endsItsSession,
        @Nullable String audience,
        Map<String, String> apiScopes) {
    static final String TENANT = "{tenantid}";

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalStateException naming the setting that is missing or wrong */
    static List<ProviderSettings> of(Settings settings) {
        return settings.identityProviders().stream()
                .map(name -> new Reader(settings, name).read())
                .toList();
    }

    /** True for the issuer, or any tenant of one that stands for many. */
    boolean issues(String named) {
        var at = issuer.indexOf(TENANT);
        return at < 0
                ? issuer.equals(named)
                : named.startsWith(issuer.substring(0, at))
                        && named.endsWith(issuer.substring(at + TENANT.length()))
                        && named.length() > issuer.length() - TENANT.length();
    }

    /** Keys and tokens travel there: without TLS only inside this machine. */
    static boolean safe(URI address) {
        var host = Optional.ofNullable(address.getHost()).orElse("");
        return switch (String.valueOf(address.getScheme())) {
            case "https" -> !host.isEmpty();
            case "http" -> HERE.contains(host);
            default -> false;
        };
    }

    @Override
    public String toString() {
        return "provider " + name + " " + issuer;
    }

    private record Reader(Settings settings, String name) {
        ProviderSettings read() {
            var issuer = needed("issuer", "https://login.example/realms/partners");
            var kind = kind();
            var clientId = needed("client-id", "partner-support");
            var label = text("label").orElse(name);
            return new ProviderSettings(
                    name,
                    new Label(label, text("label-ja").orElse(label)),
                    secure("issuer", issuer),
                    URI.create(secure(
                            "discovery",
                            text("discovery")
                                    .orElse(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration"))),
                    clientId,
                    text("client-secret").orElse(null),
                    list("scopes", "openid,profile,email"),
                    kind,
                    text("kind-claim").orElse(null),
                    Set.copyOf(list("personal-values", "")),
                    text("organisation").orElse(null),
                    text("organisation-claim").orElse(null),
                    map("organisations"),
                    text("roles-claim").orElse(null),
                    map("roles"),
                    flag("staff", false),
                    text("username-claim").orElse("preferred_username"),
                    text("name-claim").orElse("name"),
                    text("prompt").orElse("select_account"),
                    flag("sign-out", true),
                    audience(clientId),
                    map("api-scopes"));
        }

        private AccountKind kind() {
            var found = text("kind").orElse("WORK").toUpperCase(Locale.ROOT);
            return Arrays.stream(AccountKind.values())
                    .filter(kind -> kind.name().equals(found))
                    .findFirst()
                    .orElseThrow(() -> wrong("kind", found, "WORK or PERSONAL"));
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
                if (safe(URI.create(address.replace(TENANT, "tenantid")))) {
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
                    pairs.put(
                            pair.substring(0, at).strip(),
                            pair.substring(at + 1).strip());
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
}
