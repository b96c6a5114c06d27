package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
    void theSessionsCookieStaysWithThisSite(Portal portal) throws IOException, InterruptedException {
        var signIn =
                HttpRequest.newBuilder(URI.create(portal.url() + "/sign-in")).build();
        var page = HttpClient.newHttpClient().send(signIn, BodyHandlers.discarding());

        assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Lax");
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
