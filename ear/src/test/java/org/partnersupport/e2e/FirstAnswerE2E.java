package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningPortal.class)
class FirstAnswerE2E {
    @Test
    void aDemonstrationAccountSignsInByToken(Portal portal) {
        var me = portal.as("admin@aoba.example").get("/me").expecting(200).json();

        assertThat(me.get("organisation").get("name").asString()).isNotBlank();
    }

    @Test
    void theStartTellsTheAddress(Portal portal) {
        assertThat(portal.output()).contains("Partner Support is ready: " + portal.url());
    }

    @Test
    void theSessionsCookieStaysWithThisSite(Portal portal) {
        var signedIn = new PlainBrowser(portal)
                .sends("/sign-in", "sign-in", Map.of("username", "admin@aoba.example", "password", Portal.PASSWORD));

        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("JSESSIONID="))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/nothing", "/api/v1/me", "/WEB-INF;x/web.xml", "/%zz", "/health/ready"})
    @DisplayName("TC-111: no answer tells which server gives it")
    void theServerDoesNotNameItself(String path, Portal portal) throws IOException {
        try (var socket = new Socket("localhost", portal.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 ").doesNotContainIgnoringCase("payara", "grizzly", "x-powered-by");
        }
    }

    /** On a portal of its own: the story begins before anybody has activated anything. */
    @Test
    void theMainStoryHolds() throws SQLException {
        try (var portal = Portal.start("main-story")) {
            new MainStory(portal::as).tell();

            try (var database = portal.database()) {
                Ledgers.prove(database);
            }
        }
    }
}
