package org.partnersupport.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveredTest {
    private static final JWKSelector ANY = new JWKSelector(new JWKMatcher.Builder().build());
    private final Map<String, String> said = new LinkedHashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, String> moved = new HashMap<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException, JOSEException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        said.put("issuer", here(""));
        said.put("authorization_endpoint", here("/authorize"));
        said.put("token_endpoint", here("/token"));
        said.put("jwks_uri", here("/keys"));
        said.put("end_session_endpoint", here("/end"));
        bodies.put(
                "/keys", new JWKSet(new ECKeyGenerator(Curve.P_256).generate().toPublicJWK()).toString());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    @DisplayName("TC-056: keys come from where the provider says, and nobody is led elsewhere")
    void noRedirects() throws Exception {
        assertThat(discovered().keys().get(ANY, null)).hasSize(1);

        said.put("jwks_uri", here("/moved"));
        moved.put("/moved", "/keys");
        var led = discovered().keys();
        assertThatThrownBy(() -> led.get(ANY, null)).isInstanceOf(KeySourceException.class);

        moved.put("/elsewhere", "/.well-known/openid-configuration");
        var settings = settings(Map.of("discovery", here("/elsewhere")));
        assertThatThrownBy(() -> Discovered.from(settings)).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("TC-056: a provider that calls itself another one is not believed")
    void anotherName() {
        said.put("issuer", here("/"));

        assertThatThrownBy(this::discovered).isInstanceOf(IOException.class).hasMessage("it calls itself " + here("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri", "end_session_endpoint"})
    @DisplayName("TC-056: keys, tokens and people go nowhere without TLS, whatever the provider says")
    void withoutTls(String place) {
        said.put(place, "http://id.example/x");

        assertThatThrownBy(this::discovered)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("http://id.example/x");
    }

    private Discovered discovered() throws IOException {
        var json = said.entrySet().stream()
                .map(one -> "\"" + one.getKey() + "\":\"" + one.getValue() + "\"")
                .collect(Collectors.joining(",", "{", ",\"subject_types_supported\":[\"public\"]}"));
        bodies.put("/.well-known/openid-configuration", json);
        return Discovered.from(settings(Map.of()));
    }

    private ProviderSettings settings(Map<String, String> more) {
        var values = new LinkedHashMap<>(Map.of("issuer", here(""), "client-id", "portal"));
        values.putAll(more);
        return ProviderSettingsTest.read(values);
    }

    private String here(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (moved.containsKey(path)) {
            exchange.getResponseHeaders().add("Location", moved.get(path));
            exchange.sendResponseHeaders(302, -1);
        } else {
            var body = bodies.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
