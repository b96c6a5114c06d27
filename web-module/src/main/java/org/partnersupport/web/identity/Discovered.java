package org.partnersupport.web.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0), and its keys, which are fetched when needed, kept, and
 * fetched anew when a token names one that is not among them.
 *
 * @param at when it was asked
 */
record Discovered(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant at) {
    /** Public keys only: a shared secret would let whoever reads the settings sign, and none at all anybody. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LARGEST = 256 * 1024;
    private static final long KEYS_KEPT = 15 * 60_000L;
    private static final long REFRESH_PATIENCE = 10_000L;
    /** Tokens with made-up names of keys are no way to keep a provider busy. */
    private static final long BETWEEN_FETCHES = 5_000L;

    private static final long KEYS_KEPT_WHILE_AWAY = 4 * 60 * 60_000L;

    /** @throws IOException when it cannot be reached, says nonsense, or says that it is somebody else */
    static Discovered from(ProviderSettings settings, Instant now) throws IOException {
        try {
            var answer = ask(settings.discovery());
            answer.ensureStatusCode(HTTPResponse.SC_OK);
            var metadata = OIDCProviderMetadata.parse(answer.getBodyAsJSONObject());
            if (!metadata.getIssuer().getValue().equals(settings.issuer())) {
                throw new IOException("it calls itself " + metadata.getIssuer());
            }
            refuseUnsafe(metadata);
            var keys = JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), new Keys())
                    .cache(KEYS_KEPT, REFRESH_PATIENCE)
                    .rateLimited(BETWEEN_FETCHES)
                    .retrying(true)
                    .outageTolerant(KEYS_KEPT_WHILE_AWAY)
                    .build();
            return new Discovered(metadata, keys, now);
        } catch (GeneralException nonsense) {
            throw new IOException("its discovery document: " + nonsense.getMessage(), nonsense);
        }
    }

    /** It may not send anybody where the settings could not have sent him. */
    private static void refuseUnsafe(OIDCProviderMetadata metadata) throws IOException {
        var unsafe = Stream.of(
                        metadata.getJWKSetURI(),
                        metadata.getTokenEndpointURI(),
                        metadata.getAuthorizationEndpointURI(),
                        metadata.getEndSessionEndpointURI())
                .filter(place -> place != null && !ProviderSettings.safe(place))
                .findFirst();
        if (unsafe.isPresent()) {
            throw new IOException("it names an address without TLS: " + unsafe.get());
        }
    }

    private static HTTPResponse ask(URI address) throws IOException {
        return patient(new HTTPRequest(HTTPRequest.Method.GET, address)).send();
    }

    /** Nobody waits for a provider longer than this, and nobody is led elsewhere by it. */
    static HTTPRequest patient(HTTPRequest request) {
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        request.setFollowRedirects(false);
        return request;
    }

    JWSVerificationKeySelector<SecurityContext> selector() {
        return new JWSVerificationKeySelector<>(ALGORITHMS, keys);
    }

    /** Keys come from where they were said to be, as {@link #patient} does it. */
    private static final class Keys extends DefaultResourceRetriever {
        private Keys() {
            super(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL address) throws IOException {
            var connection = super.openHTTPConnection(address);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }
}
