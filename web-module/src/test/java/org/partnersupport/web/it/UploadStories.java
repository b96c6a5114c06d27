package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files that are sent to do harm. */
interface UploadStories extends OnAServer {
    @Test
    @DisplayName("TC-075, TC-082: whatever a file is called, its name is a name: no path, no command, nothing hidden")
    default void names_are_names() {
        var organisation = server().organisation("ACTION_PACK");
        var caller = organisation.fixture().member(organisation.made());
        var member = organisation.token(caller);
        var portal = organisation.browser(caller);
        var names = new ArrayList<>(Payloads.of("upload-file-names"));
        names.addAll(List.of(
                "../../x",
                "..\\x",
                "a\u202Egnp.exe",
                "x\u200B.jsp",
                "あ".repeat(85) + ".log",
                "x".repeat(251) + ".log",
                "🧯.txt",
                ".htaccess",
                "a.xhtml",
                "trailing. ",
                "<script>alert(1)</script>.html",
                "\"><img src=x onerror=alert(1)>.png"));

        for (var part : List.of(names.subList(0, 18), names.subList(18, names.size()))) {
            var request = opened(organisation, member);
            for (var name : part) {
                var added = Files.upload(member, request, name, "text/html", new byte[] {1});
                assertThat(added.status()).as("%s %s", name, added).isEqualTo(201);
                assertThat(added.at("/name"))
                        .as(name)
                        .doesNotContain("/", "\\", "\u202E", "\u200B", "\r", "\n")
                        .isNotBlank()
                        .isNotIn(".", "..")
                        .hasSizeLessThanOrEqualTo(200);
                var back = member.get(request + "/attachments/" + added.at("/id"));
                assertThat(back.header("Content-Disposition"))
                        .as(name)
                        .matches("attachment; filename=\"[A-Za-z0-9._ -]+\"; filename\\*=UTF-8''[A-Za-z0-9._~%-]+");
            }
            var page = portal.get("/requests/view?number=" + number(request));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).doesNotContain("<img src=x", "<script>alert");
        }
    }

    @Test
    @DisplayName(
            "TC-083, TC-074: what a file claims to be or is changes nothing: it is bytes to be saved, in API and portal")
    default void bytes_to_be_saved() {
        var organisation = server().organisation("ACTION_PACK");
        var caller = organisation.fixture().member(organisation.made());
        var member = organisation.token(caller);
        var portal = organisation.browser(caller);
        var request = opened(organisation, member);
        var kinds = Map.of(
                "page.html", "<html><script>alert(1)</script></html>",
                "page.xhtml", "<html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>",
                "style.xml",
                        "<?xml-stylesheet href='x.xsl'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x>&e;</x>",
                "image.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "both.gif", "GIF89a/*<script>*/=alert(1)//</script>",
                "doc.pdf", "%PDF-1.4 /OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
                "nothing", "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>");

        kinds.forEach((name, content) -> {
            var added = Files.upload(
                    member, request, name, "text/html; charset=utf-7", content.getBytes(StandardCharsets.UTF_8));
            assertThat(added.status()).as("%s", added).isEqualTo(201);
            for (var back : List.of(
                    member.get(request + "/attachments/" + added.at("/id"), "Accept", "*/*"),
                    portal.get("/requests/file?number=" + number(request) + "&id=" + added.at("/id")))) {
                assertThat(back.status()).as(name).isEqualTo(200);
                assertThat(back.text()).isEqualTo(content);
                assertThat(back.header("Content-Type")).as(name).startsWith("application/octet-stream");
                assertThat(back.header("Content-Disposition")).as(name).startsWith("attachment; ");
                assertThat(back.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(back.header("Content-Security-Policy")).contains("sandbox");
                assertThat(back.header("Cache-Control")).contains("no-store");
            }
        });
        assertThat(member.get(request + "/attachments", "Accept", "text/html").status())
                .isEqualTo(406);
    }

    @Test
    @DisplayName("TC-084: of a file that is too large, said or not, or that breaks off, nothing stays")
    default void nothing_stays_of_it() throws Exception {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var request = opened(organisation, member);
        var large = Files.form("a.bin", "text/plain", new byte[AttachmentStories.MOST + 1]);
        var larger = Files.form("a.bin", "text/plain", new byte[AttachmentStories.MOST + 200_000]);

        assertThat(Files.send(member, request, BodyPublishers.ofByteArray(large))
                        .status())
                .isEqualTo(413);
        assertThat(Files.send(member, request, Files.withoutLength(large)).status())
                .isEqualTo(413);
        assertThat(Files.send(member, request, Files.withoutLength(larger)).status())
                .isEqualTo(413);
        broken(member, request);

        assertThat(member.get(request + "/attachments").json().size()).isZero();
        assertThat(Files.upload(member, request, "a.txt", "text/plain", new byte[] {1})
                        .status())
                .isEqualTo(201);
    }

    /** Says that a megabyte comes, sends half of it and hangs up. */
    private void broken(Api member, String request) throws IOException {
        var portal = server().portal();
        try (var socket = new Socket(portal.getHost(), portal.getPort())) {
            var out = socket.getOutputStream();
            out.write(("POST /api/v1/" + request + "/attachments HTTP/1.1\r\nHost: localhost\r\n"
                            + "Authorization: Bearer " + member.token() + "\r\n"
                            + "Content-Type: multipart/form-data; boundary=border\r\n"
                            + "Content-Length: 1000000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(Files.form("a.txt", "text/plain", new byte[500_000]), 0, 400_000);
            out.flush();
        }
    }

    @Test
    @DisplayName("TC-002: asked in any way, a file of somebody else tells neither its size nor that it is there")
    default void a_foreign_file_tells_nothing() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var request = opened(organisation, member);
        var file = request + "/attachments/"
                + Files.upload(member, request, "a.txt", "text/plain", new byte[12_345])
                        .at("/id");
        var never = request + "/attachments/" + UUID.randomUUID();
        var other = server().organisation("ACTION_PACK").member();

        for (var headers : List.of(
                new String[] {"Accept", "*/*"},
                new String[] {"Range", "bytes=0-0"},
                new String[] {"If-None-Match", "*"},
                new String[] {"If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT"})) {
            var answer = other.get(file, headers);
            assertThat(answer.status()).as(headers[0]).isEqualTo(404);
            assertThat(answer.text()).isEqualTo(other.get(never, headers).text());
            assertThat(answer.header("ETag")).isEmpty();
            assertThat(answer.header("Last-Modified")).isEmpty();
        }
        var head = other.send("HEAD", file, BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(404);
        assertThat(head.header("Content-Length")).isNotEqualTo("12345");
        assertThat(head.header("Content-Disposition")).isEmpty();
    }

    private static String number(String request) {
        return request.substring(request.indexOf('/') + 1);
    }

    private static String opened(Organisation organisation, Api member) {
        organisation.activatedAndLinked(member);
        return "support-requests/"
                + member.post("support-requests", RequestStories.COVERED, RequestStories.newKey())
                        .at("/number");
    }
}
