package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;
import org.partnersupport.web.rest.json.Json;

/** Files that hold what their senders may not want to give away. */
interface SecretFileStories extends OnAServer {
    String CAPTURE = """
            {"log":{"version":"1.2","creator":{"name":"b","version":"1"},"entries":[{"request":{"method":"GET",
             "url":"https://a.example/?lang=ja&access_token=SECRET-1","headers":[{"name":"Cookie","value":"SID=SECRET-2"},
             {"name":"Authorization","value":"Basic SECRET-3"}],"cookies":[]},"response":{"status":200}}]}}
            """;

    @Test
    @DisplayName(
            "TC-092: a program that adds a capture is warned in its language, and may have a copy without secrets, or nothing, added instead")
    default void a_capture_is_warned_of() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        var request = "support-requests/"
                + member.post("support-requests", RequestStories.COVERED, RequestStories.newKey())
                        .at("/number");

        var kept = added(member, request, "", "ja");
        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.each("/warnings", "code"))
                .containsExactly("CAPTURED_COOKIES", "CAPTURED_AUTHORIZATION", "CAPTURED_TOKENS");
        assertThat(kept.each("/warnings", "detail").get(0)).startsWith("1 件 (キャプチャの最初の該当エントリ: 1)");
        assertThat(kept.at("/redactable")).isEqualTo("true");
        assertThat(member.get(request + "/attachments/" + kept.at("/id")).text())
                .isEqualTo(CAPTURE);

        var redacted = added(member, request, "?secrets=REDACT", "en");
        assertThat(redacted.status()).isEqualTo(201);
        assertThat(redacted.at("/name")).isEqualTo("x-redacted.har");
        assertThat(redacted.each("/warnings", "detail").get(0))
                .startsWith("1, first in these entries of the capture: 1.");
        var engineer = organisation.vendor(Role.SUPPORT_ENGINEER);
        var back = engineer.get(request + "/attachments/" + redacted.at("/id")).text();
        assertThat(back).doesNotContain("SECRET").contains("lang=ja");
        assertThat(Json.MAPPER
                        .readTree(back)
                        .at("/log/entries/0/response/status")
                        .asString())
                .isEqualTo("200");

        var refused = added(member, request, "?secrets=REFUSE", "en");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("FILE_HOLDS_SECRETS");
        assertThat(refused.each("/reasons", "code"))
                .containsExactly("CAPTURED_COOKIES", "CAPTURED_AUTHORIZATION", "CAPTURED_TOKENS");
        assertThat(added(member, request, "?secrets=SOMETHING", "en").status()).isEqualTo(400);
        assertThat(member.get(request + "/attachments").each("", "name")).containsExactly("x.har", "x-redacted.har");
    }

    @Test
    @DisplayName(
            "TC-092: of a key there is no copy without it, a harmless file is not warned of, and limits stay as they are")
    default void other_files_are_looked_into() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        var request = "support-requests/"
                + member.post("support-requests", RequestStories.COVERED, RequestStories.newKey())
                        .at("/number");
        var key = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ\n";

        var none = send(member, request, "?secrets=REDACT", "en", "id_rsa", key.getBytes(StandardCharsets.UTF_8));
        assertThat(none.code()).isEqualTo("NO_COPY_WITHOUT_SECRETS");
        var kept = send(member, request, "", "en", "id_rsa", key.getBytes(StandardCharsets.UTF_8));
        assertThat(kept.each("/warnings", "code")).containsExactly("PRIVATE_KEY");
        assertThat(kept.at("/redactable")).isEqualTo("false");
        for (var choice : List.of("", "?secrets=REDACT", "?secrets=REFUSE")) {
            var added = send(member, request, choice, "en", "log.txt", "a line".getBytes(StandardCharsets.UTF_8));
            assertThat(added.status()).as("%s", added).isEqualTo(201);
            assertThat(added.json().get("warnings").size()).isZero();
            assertThat(added.at("/name")).isEqualTo("log.txt");
        }
        assertThat(send(member, request, "?secrets=REDACT", "en", "x", new byte[0])
                        .code())
                .isEqualTo("FILE_EMPTY");
        assertThat(send(member, request, "?secrets=REDACT", "en", "x", new byte[AttachmentStories.MOST + 1])
                        .code())
                .isEqualTo("FILE_TOO_LARGE");
    }

    private static Answer added(Api account, String request, String choice, String language) {
        return send(account, request, choice, language, "x.har", CAPTURE.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer send(
            Api account, String request, String choice, String language, String name, byte[] content) {
        return account.send(
                "POST",
                request + "/attachments" + choice,
                BodyPublishers.ofByteArray(Files.form(name, "text/plain", content)),
                "Content-Type",
                "multipart/form-data; boundary=border",
                "Accept-Language",
                language);
    }
}
