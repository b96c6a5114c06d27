package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How much the pages take, and what the server keeps of it. */
interface FormSizeStories extends OnAServer {
    String FORM = "application/x-www-form-urlencoded";
    int TOO_MUCH = 600 * 1024;

    @Test
    @DisplayName(
            "X4, TC-084: a form that is too large is told so, and is no fault of the server, whether it tells its length or not")
    default void large_forms_are_refused() {
        var large = ("username=" + "b".repeat(TOO_MUCH)).getBytes(StandardCharsets.UTF_8);

        refused(413, "This was too large to be taken", BodyPublishers.ofByteArray(large), FORM);
        refused(413, "This was too large to be taken", Files.withoutLength(large), FORM);
    }

    @Test
    @DisplayName(
            "TC-084: a form in parts is read only where files are added, and what is typed beside the file is bounded, too")
    default void parts_are_for_files() {
        var parts = part("username", "b".repeat(TOO_MUCH));
        var type = "multipart/form-data; boundary=border";

        refused(400, "<h1", BodyPublishers.ofString(parts), type);
        refused(400, "<h1", BodyPublishers.ofString(parts), type.replace("multipart", " MultiPart"));
        var asMember =
                Portal.signedIn(server(), "member@fuji.example").post("/requests/view?number=SR-00000000", parts, type);
        assertThat(asMember.status()).isEqualTo(413);
    }

    @Test
    @DisplayName("TC-084: a form whose parts cannot be told apart is refused, and so is one for files without parts")
    default void parts_are_whole() {
        var portal = Portal.signedIn(server(), "member@fuji.example");
        var page = "/requests/view?number=SR-00000000";

        assertThat(portal.post(page, "x", "multipart/form-data").status()).isEqualTo(400);
        assertThat(portal.post(
                                page,
                                part("text", "x").replace("--border--", ""),
                                "multipart/form-data; boundary=border")
                        .status())
                .isEqualTo(400);
        assertThat(portal.post(page, "attaching=attaching").status()).isEqualTo(400);
    }

    @Test
    @DisplayName(
            "TC-084: of whoever is not signed in nothing is kept, neither a session nor what was typed; it stands in the page that comes back")
    default void nothing_is_kept_of_nobody() {
        var portal = Portal.anonymous(server());
        var page = portal.get("/sign-in");
        assertThat(Portal.form(page, "sign-in")).contains("value=\"stateless\"");
        var first = portal.session();

        var form = portal.filledIn(page, "sign-in")
                .replaceFirst("username=[^&]*", "username=somebody")
                .replaceFirst("password=[^&]*", "password=");
        var answer = portal.post("/sign-in", form);

        assertThat(Portal.form(answer, "sign-in")).contains("value=\"somebody\"");
        assertThat(Portal.form(answer, "sign-in")).contains("value=\"stateless\"");
        assertThat(first.isEmpty() || !portal.session().equals(first))
                .as("a session that is there still is not given anew")
                .isTrue();
    }

    @Test
    @DisplayName("TC-063: a form of a page inside is not taken as one that nothing is kept of")
    default void only_the_door_is_stateless() {
        var portal = Portal.signedIn(server(), "member@fuji.example");
        var form = portal.filledIn(portal.get("/contracts/link"), "link")
                .replaceFirst("ViewState=[^&]*", "ViewState=stateless");

        assertThat(portal.post("/contracts/link", form).status()).isEqualTo(400);
        assertThat(portal.post("/contracts/link", form.replaceFirst("primefaces.nonce=[^&]*&", ""))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("TC-102: nobody chooses another kit of renderers by an address")
    default void the_kit_of_renderers_is_ours() {
        var answer = server().nobody().get("/sign-in?jakarta.faces.RenderKitId=X");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("<h1");
    }

    private static String part(String name, String value) {
        return "--border\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                + "\r\n--border--\r\n";
    }

    private void refused(int status, String why, BodyPublisher form, String type) {
        var answer = server().nobody().send("POST", "/sign-in", form, "Content-Type", type);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).contains(why);
    }
}
