package org.partnersupport.web.identity;

import java.net.URI;
import java.util.List;
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
 * @param besides tenants of such an issuer that have a provider of their own
 * @param clientSecret null for a public client
 * @param kind of all accounts but those that the claim tells
 * @param kindClaim the claim that tells accounts of the other kind; null: there are none
 * @param kindValues its values that do; {@link #ANY}: it is there, whatever it says
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
        Set<String> besides,
        URI discovery,
        String clientId,
        @Nullable String clientSecret,
        List<String> scopes,
        AccountKind kind,
        @Nullable String kindClaim,
        Set<String> kindValues,
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
    static final String ANY = "*";

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalStateException naming the setting that is missing or wrong */
    static List<ProviderSettings> of(Settings settings) {
        var all = settings.identityProviders().stream()
                .map(name -> new ProviderReader(settings, name).read())
                .toList();
        for (var one : all) {
            all.subList(0, all.indexOf(one)).stream().filter(one::overlaps).forEach(other -> {
                throw settings.wrongOfIdentityProvider(
                        one.name(),
                        "issuer",
                        one.issuer(),
                        "another one than partner-support.provider." + other.name()
                                + ".issuer: who somebody is must not depend on the button");
            });
        }
        return all;
    }

    /** True for the issuer, or any tenant of one that stands for many, but those with a provider of their own. */
    boolean issues(String named) {
        var at = issuer.indexOf(TENANT);
        return at < 0
                ? issuer.equals(named)
                : named.startsWith(issuer.substring(0, at))
                        && named.endsWith(issuer.substring(at + TENANT.length()))
                        && named.length() > issuer.length() - TENANT.length()
                        && !besides.contains(named);
    }

    /** True where both vouch for the same people, who could then choose between the two. */
    private boolean overlaps(ProviderSettings other) {
        return issues(other.issuer) || other.issues(issuer);
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
}
