package org.partnersupport.web.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;

/** What a provider says of itself (OpenID Connect Discovery 1.0), and its keys. */
record Discovered(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {
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

    static final int PATIENCE_MILLIS = 5_000;

    /** @throws IOException when it cannot be reached, says nonsense, or says that it is somebody else */
    static Discovered from(ProviderSettings settings) throws IOException {
        try {
            var answer = ask(settings.discovery());
            answer.ensureStatusCode(HTTPResponse.SC_OK);
            var metadata = OIDCProviderMetadata.parse(answer.getBodyAsJSONObject());
            if (!metadata.getIssuer().getValue().equals(settings.issuer())) {
                throw new IOException("it calls itself " + metadata.getIssuer());
            }
            refuseUnsafe(metadata);
            var keys = new ProviderKeys(settings, metadata.getJWKSetURI().toURL());
            return new Discovered(metadata, new JWKSetBasedJWKSource<>(keys));
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
}
