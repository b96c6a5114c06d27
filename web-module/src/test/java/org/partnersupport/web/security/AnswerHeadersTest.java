package org.partnersupport.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerHeadersTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/api/v1/me", "/assets/portal.css", "/health/ready"})
    @DisplayName(
            "TC-111: over TLS every answer tells browsers to come by TLS alone for a year, and by plain HTTP none does")
    void transport(String path) {
        assertThat(written(path, true))
                .containsEntry("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        assertThat(written(path, false)).doesNotContainKey("Strict-Transport-Security");
    }

    @Test
    @DisplayName(
            "issue 4: pages may load from here alone and be framed by nobody; answers of data may do nothing at all")
    void policies() {
        assertThat(policy("/home"))
                .containsExactlyInAnyOrder(
                        "img-src 'self' data:",
                        "style-src 'self' 'unsafe-inline'",
                        "font-src 'self' data:",
                        "connect-src 'self'",
                        "media-src 'none'",
                        "object-src 'none'",
                        "frame-src 'none'",
                        "worker-src 'none'",
                        "manifest-src 'self'",
                        "base-uri 'none'",
                        "form-action 'self'",
                        "frame-ancestors 'none'");
        for (var path : List.of("/api/v1/me", "/assets/portal.css", "/health/ready", "/openapi")) {
            assertThat(policy(path))
                    .as(path)
                    .containsExactlyInAnyOrder(
                            "default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'");
        }
    }

    private static String[] policy(String path) {
        return written(path, false).getOrDefault("Content-Security-Policy", "").split("; ");
    }

    private static Map<String, String> written(String path, boolean secure) {
        var headers = new HashMap<String, String>();
        var request = proxy(HttpServletRequest.class, Map.of("getServletPath", path, "isSecure", secure), headers);
        AnswerHeaders.write(request, proxy(HttpServletResponse.class, Map.of(), headers));
        return headers;
    }

    /** Answers what it is told, and keeps the headers that are set. */
    private static <T> T proxy(Class<T> type, Map<String, Object> answers, Map<String, String> headers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (method.getName().equals("setHeader")) {
                headers.put((String) given[0], (String) given[1]);
            }
            return answers.get(method.getName());
        }));
    }
}
