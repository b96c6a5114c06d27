package org.partnersupport.web.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.testing.TestSettings;

class ArrivalsTest {
    private static final Map<String, String> FORGED =
            Map.of("X-Forwarded-For", "127.0.0.1", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example");

    @Test
    @DisplayName(
            "TC-067, TC-043: with a base address links are made of it, whatever host the request and its headers name")
    void baseUrl() {
        var arrivals = arrivals(Map.of(Settings.BASE_URL, "https://support.example:8443"));
        var request = request("203.0.113.5", "evil.example", FORGED);

        assertThat(portal(arrivals, request)).isEqualTo("https://support.example:8443/app");
        var arrived = new ArrivedRequest(request, arrivals.of(request));
        assertThat(arrived.getRequestURL()).hasToString("https://support.example:8443/app/x");
        assertThat(arrived.getServerName()).isEqualTo("support.example");
        assertThat(arrived.getServerPort()).isEqualTo(8443);
        assertThat(arrived.getRemoteAddr()).isEqualTo("203.0.113.5");
        assertThat(arrived.isSecure()).isTrue();
    }

    @Test
    @DisplayName("TC-067: without one, links are made of the host of the request, which a trusted proxy may tell")
    void noBaseUrl() {
        var request = request("10.0.0.1", "here.example", Map.of("X-Forwarded-Host", "proxied.example"));

        assertThat(portal(arrivals(Map.of()), request)).isEqualTo("http://here.example:8080/app");
        assertThat(portal(
                        arrivals(Map.of(Settings.TRUSTED_PROXIES, "10.0.0.0/8")),
                        request("10.0.0.1", "here.example", Map.of("X-Forwarded-Host", "proxied.example"))))
                .isEqualTo("http://proxied.example/app");
    }

    @Test
    @DisplayName("TC-109: the machine itself may look, nobody else, and nobody through a proxy that nobody named")
    void management() {
        var standard = arrivals(Map.of());
        assertThat(standard.managing(request("127.0.0.1", "h", Map.of()))).isTrue();
        assertThat(standard.managing(request("0:0:0:0:0:0:0:1", "h", Map.of()))).isTrue();
        assertThat(standard.managing(request("203.0.113.5", "h", Map.of()))).isFalse();
        assertThat(standard.managing(request("203.0.113.5", "h", FORGED))).isFalse();
        assertThat(standard.managing(request("127.0.0.1", "h", Map.of("X-Forwarded-For", "203.0.113.5"))))
                .isFalse();

        var monitored =
                arrivals(Map.of(Settings.MANAGEMENT_ADDRESSES, "192.0.2.0/24", Settings.TRUSTED_PROXIES, "127.0.0.1"));
        assertThat(monitored.managing(request("192.0.2.9", "h", Map.of()))).isTrue();
        assertThat(monitored.managing(request("127.0.0.1", "h", Map.of("X-Forwarded-For", "192.0.2.9"))))
                .isTrue();
        assertThat(monitored.managing(request("127.0.0.1", "h", Map.of("X-Forwarded-For", "192.0.2.9, 203.0.113.5"))))
                .isFalse();
    }

    @Test
    @DisplayName("what is no address is refused when the application starts")
    void wrongSetting() {
        assertThatThrownBy(() -> arrivals(Map.of(Settings.TRUSTED_PROXIES, "10.0.0.0/33")))
                .hasMessageContaining("10.0.0.0/33");
    }

    private static String portal(Arrivals arrivals, HttpServletRequest request) {
        arrivals.of(request);
        return Arrival.portal(request);
    }

    private static Arrivals arrivals(Map<String, String> settings) {
        return new Arrivals(TestSettings.of(settings));
    }

    private static HttpServletRequest request(String peer, String host, Map<String, String> headers) {
        var attributes = new HashMap<String, Object>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, given) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "getServerName" -> host;
                    case "getServerPort" -> 8080;
                    case "isSecure" -> false;
                    case "getContextPath" -> "/app";
                    case "getRequestURI" -> "/app/x";
                    case "getAttribute" -> attributes.get(given[0]);
                    case "setAttribute" -> attributes.put((String) given[0], given[1]);
                    case "getHeaders" -> {
                        var value = headers.get((String) given[0]);
                        yield Collections.enumeration(value == null ? List.of() : List.of(value));
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
