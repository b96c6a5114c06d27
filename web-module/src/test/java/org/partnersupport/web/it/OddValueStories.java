package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that no browser of ours sends are answered, and are no fault of the server. */
interface OddValueStories extends OnAServer {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plans?release=2025&product=%00",
                "/requests/new?release=2025&product=%00",
                "/sandbox/checkout?session=%00",
                "/purchases/buy?release=2025&product=%00",
                "/benefits/what-if?plan=%00",
                "/cloud/workload?product=%00",
                "/requests?q=%00"
            })
    @DisplayName("X4: an address with a NUL in it is answered")
    default void a_nul_in_an_address(String address) {
        assertThat(Portal.signedIn(server(), "admin@aoba.example").get(address).status())
                .isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", "en,-", ";q=", "ja;q=x", ","})
    @DisplayName("X4: a language that is none is answered in English, as a problem")
    default void languages_that_are_none(String language) {
        var answer = server().nobody().send("GET", "/api/v1/me", BodyPublishers.noBody(), "Accept-Language", language);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    @DisplayName("X4: an upload without any parts is told what is missing")
    default void uploads_without_parts() {
        var member = server().organisation("ACTION_PACK").member();
        var answer = member.send("POST", "/api/v1/support-requests/SR-00000000/attachments", BodyPublishers.noBody());

        assertThat(answer.status()).isBetween(400, 499);
    }

    @Test
    @DisplayName("X4: a date of a copy that is no date is none")
    default void dates_that_are_none() {
        var answer = server().nobody()
                .send(
                        "GET",
                        "/jakarta.faces.resource/portal.css.xhtml?ln=assets",
                        BodyPublishers.noBody(),
                        "If-Modified-Since",
                        "bogus");

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%00", "x", "a%0d%0ab"})
    @DisplayName("RQ-4: a form whose mark was changed to what is none is taken as one of the page")
    default void marks_that_are_none(String mark) {
        var portal = Portal.signedIn(server(), "kenji@personal.example");
        var page = "/purchases/buy?product=windows-server&release=2025";
        var form = portal.filledIn(portal.get(page), "buying").replaceFirst("token=[^&]*", "token=" + mark);

        assertThat(portal.post(page, form).status()).isLessThan(500);
    }

    @Test
    @DisplayName("X4: a name that is too long is told so beside the field, and stays")
    default void names_that_are_too_long() {
        var portal = Portal.signedIn(server(), "admin@aoba.example");
        var name = "n".repeat(101);
        var form = portal.filledIn(portal.get("/organisation/invite"), "inviting")
                .replaceFirst("&name=[^&]*", "&name=" + name)
                .replaceFirst("&username=[^&]*", "&username=long@aoba.example");

        var answer = portal.post("/organisation/invite", form);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("at most 100 characters").contains(name);
    }
}
