package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no decent client sends, as the server that travels along takes them. */
@ExtendWith(RunningPortal.class)
class RawRequestsE2E {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
    private static final String BODY = "{\"username\":\"nobody@raw.example\",\"password\":\"x\"}";
    private static final String CHUNKED = "%x\r\n%s\r\n0\r\n\r\n".formatted(BODY.length(), BODY);
    private static final String NEXT = "GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "two lengths          | Content-Length: 5 & Content-Length: <length>",
                "two in one           | Content-Length: 5, <length>",
                "none                 | Content-Length: -1",
                "a sign before it     | Content-Length: +<length>",
                "a space before colon | Transfer-Encoding : chunked & Content-Length: <length>",
                "an unknown coding    | Transfer-Encoding: xchunked & Content-Length: <length>"
            })
    @DisplayName(
            "issue 4: where a message ends is not guessed: an unclear length is 400, and nothing behind it is answered")
    void unclearLengths(String what, String headers, Portal portal) throws IOException {
        assertThat(answers(portal, headers.replace(" & ", "\r\n"), BODY))
                .as(what)
                .containsExactly("400");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Content-Length: <length>\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked"})
    @DisplayName("issue 4: chunks decide where they are, whatever length is said too, and the next request is whole")
    void chunksDecide(String headers, Portal portal) throws IOException {
        assertThat(answers(portal, headers, CHUNKED)).containsExactly("401", "401");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home", "/api/v1/me", "/favicon.ico", "/health/ready"})
    @DisplayName("issue 4: TRACE is refused everywhere, and repeats nothing")
    void trace(String path, Portal portal) throws IOException {
        var answer = sent(
                portal,
                "TRACE " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Said: said-7f3a\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").doesNotContain("said-7f3a");
    }

    /** The statuses of all answers to a sign-in with these headers and what comes behind it. */
    private static List<String> answers(Portal portal, String headers, String body) throws IOException {
        var said = headers.replace("<length>", Integer.toString(BODY.length()));
        var answer = sent(
                portal,
                "POST /api/v1/tokens HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + said
                        + "\r\n\r\n" + body + NEXT);
        return STATUS.matcher(answer).results().map(found -> found.group(1)).toList();
    }

    private static String sent(Portal portal, String request) throws IOException {
        try (var socket = new Socket("localhost", portal.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
