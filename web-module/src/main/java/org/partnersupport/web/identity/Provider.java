package org.partnersupport.web.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One identity provider: the protocol with it, by a library; what is remembered in between is the caller's matter. */
final class Provider {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration FOR_GOOD = Duration.ofDays(36_500);

    private final ProviderSettings settings;
    private final Clock clock;
    private final AskedInTurn<Discovered> discovered;

    Provider(ProviderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.discovered = new AskedInTurn<>(settings, KEPT, FOR_GOOD, now -> Discovered.from(settings));
    }

    ProviderSettings settings() {
        return settings;
    }

    /**
     * Asked once an hour; while the provider cannot be asked, what it said before holds.
     *
     * @throws ProviderUnreachable when it never said anything
     */
    Discovered discovered() {
        try {
            return discovered.get(clock.instant(), all -> false);
        } catch (AskedInTurn.Away away) {
            throw new ProviderUnreachable(settings, away);
        }
    }

    /** Where to send the browser so that the person proves who it is. */
    URI signIn(Errand errand, URI back, String language, Asking asking) {
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(settings.scopes().toArray(String[]::new)),
                        new ClientID(settings.clientId()),
                        back)
                .endpointURI(discovered().metadata().getAuthorizationEndpointURI())
                .state(new State(errand.state()))
                .nonce(errand.nonce())
                .codeChallenge(errand.verifier(), CodeChallengeMethod.S256)
                .uiLocales(List.of(language(language)));
        if (asking == Asking.WHICH) {
            request.prompt(new Prompt(settings.prompt().split(" ")));
        } else if (asking == Asking.WHO) {
            request.prompt(new Prompt(Prompt.Type.LOGIN)).maxAge(0);
        }
        return request.build().toURI();
    }

    private static LangTag language(String language) {
        try {
            return LangTag.parse(language);
        } catch (LangTagException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /**
     * An answer that names who gives it must name this one (RFC 9207), so that none is taken to another provider.
     *
     * @throws NotProven when it names another, or none where this one always does
     */
    void refuseAnother(@Nullable Issuer named) {
        var metadata = discovered().metadata();
        if (named == null ? metadata.supportsAuthorizationResponseIssuerParam() : !settings.issues(named.getValue())) {
            throw new NotProven("the answer does not name its issuer");
        }
    }

    /**
     * Verifies that a provider wants sessions to end (OpenID Connect Back-Channel Logout 1.0).
     *
     * @throws NotProven when the token is not the provider's or not for us
     * @throws ProviderUnreachable when its keys cannot be had
     */
    LogoutTokenClaimsSet endOfSessions(JWT token) {
        try {
            return new LogoutTokenValidator(
                            issuerOf(token),
                            new ClientID(settings.clientId()),
                            false,
                            discovered().selector(),
                            null)
                    .validate(token);
        } catch (KeySourceException away) {
            throw new ProviderUnreachable(settings, away);
        } catch (BadJOSEException | JOSEException | ParseException wrong) {
            throw new NotProven(String.valueOf(wrong.getMessage()));
        }
    }

    /**
     * Where a browser ends its session with the provider (OpenID Connect RP-Initiated Logout 1.0).
     *
     * @param token what proved the session that ends
     * @return empty when the provider has no such place, or the settings say not to
     */
    Optional<URI> signOut(@Nullable JWT token, URI back, String then) {
        var place = discovered().metadata().getEndSessionEndpointURI();
        if (place == null || !settings.endsItsSession()) {
            return Optional.empty();
        }
        return Optional.of(
                new LogoutRequest(place, token, null, new ClientID(settings.clientId()), back, new State(then), null)
                        .toURI());
    }

    /** The issuer that a token must have; one that stands for many is told by the token's tenant. */
    Issuer issuerOf(JWT token) throws ParseException {
        var issuer = settings.issuer();
        if (!issuer.contains(ProviderSettings.TENANT)) {
            return new Issuer(issuer);
        }
        var tenant = token.getJWTClaimsSet().getStringClaim("tid");
        if (tenant == null || !tenant.matches("[A-Za-z0-9-]{1,60}")) {
            throw new ParseException("no tenant", 0);
        }
        var named = issuer.replace(ProviderSettings.TENANT, tenant);
        if (!settings.issues(named)) {
            throw new ParseException("a tenant with a provider of its own", 0);
        }
        return new Issuer(named);
    }
}
