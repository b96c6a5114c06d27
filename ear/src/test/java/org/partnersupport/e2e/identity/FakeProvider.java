package org.partnersupport.e2e.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/**
 * An OpenID provider that says and signs whatever a test wants it to. It has no pages: tests go from the address a browser
 * is sent to straight to the one it would come back to.
 */
final class FakeProvider implements AutoCloseable {
    static final String CLIENT = "partner-support";
    static final String AUDIENCE = "partner-support-api";

    private final HttpServer server;
    private RSAKey key = fresh();
    private String idToken = "";
    private Query tokenRequest = new Query(Map.of());
    private boolean alwaysNamesItself;

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, configuration()));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::tokens);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on answers must say who gives them (RFC 9207). */
    FakeProvider namingItself() {
        alwaysNamesItself = true;
        return this;
    }

    private String configuration() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/keys","end_session_endpoint":"%1$s/end","response_types_supported":["code"],
                "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],
                "authorization_response_iss_parameter_supported":%2$s}""".formatted(issuer(), alwaysNamesItself);
    }

    private void tokens(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        tokenRequest = Query.of(form);
        answer(
                exchange,
                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"" + idToken
                        + "\"}");
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** What it gives for the next code. */
    void gives(String token) {
        idToken = token;
    }

    /** What was last sent for a code. */
    Query tokenRequest() {
        return tokenRequest;
    }

    /** From now on it signs with another key, and knows the old one no more. */
    void changesItsKey() {
        key = fresh();
    }

    /** The claims of an honest ID token. */
    JWTClaimsSet.Builder claims(String subject, String nonce) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("sid", "sid-" + subject)
                .claim("preferred_username", subject + "@fake.example")
                .claim("name", "髙﨑 " + subject)
                .jwtID(UUID.randomUUID().toString());
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, JOSEObjectType.JWT, key);
    }

    String signed(JWTClaimsSet claims, JOSEObjectType type, RSAKey by) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .type(type)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Signed by somebody who calls his key as this provider calls its own. */
    String forged(JWTClaimsSet claims) {
        var mine = new RSAKey.Builder(fresh()).keyID(key.getKeyID()).build();
        return signed(claims, JOSEObjectType.JWT, mine);
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** Signed with the public key as if it were a shared secret. */
    String signedWithThePublicKey(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new MACSigner(key.toPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static RSAKey fresh() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
