package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;
import org.partnersupport.testing.FakeClamd;

/** The files of a request. */
interface AttachmentStories extends OnAServer {
    int MOST = 10 * 1024 * 1024;

    @Test
    @DisplayName(
            "RQ-6, TC-073, TC-074: a file comes back byte for byte under its name, to be saved and never to be shown")
    default void a_file_comes_back() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var request = opened(organisation, member);
        var bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);

        var added = upload(member, request, "障害 画面.svg", bytes);
        assertThat(added.status()).as("%s", added).isEqualTo(201);
        assertThat(added.at("/name")).isEqualTo("障害 画面.svg");
        assertThat(added.at("/size")).isEqualTo("300000");

        var engineer = organisation.vendor(Role.SUPPORT_ENGINEER);
        assertThat(engineer.get(request + "/attachments").each("", "id")).containsExactly(added.at("/id"));
        var back = engineer.get(request + "/attachments/" + added.at("/id"));
        assertThat(back.response().body()).isEqualTo(bytes);
        assertThat(back.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(back.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"__ __.svg\";"
                        + " filename*=UTF-8''%E9%9A%9C%E5%AE%B3%20%E7%94%BB%E9%9D%A2.svg");
        assertThat(back.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(back.header("Content-Security-Policy")).contains("sandbox");
        assertThat(back.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    @Test
    @DisplayName(
            "RQ-7, TC-002, TC-093: a file of somebody else's request is as unknown as the request, also through one's own")
    default void files_are_not_for_others() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var request = opened(organisation, member);
        var file = upload(member, request, "a.txt", new byte[] {1}).at("/id");
        var elsewhere = server().organisation("ACTION_PACK");
        var other = elsewhere.member();
        var own = opened(elsewhere, other);

        assertThat(other.get(request + "/attachments").code()).isEqualTo("UNKNOWN_REQUEST");
        assertThat(other.get(request + "/attachments/" + file).code()).isEqualTo("UNKNOWN_REQUEST");
        assertThat(upload(other, request, "b.txt", new byte[] {1}).code()).isEqualTo("UNKNOWN_REQUEST");
        assertThat(other.get(own + "/attachments/" + file).code()).isEqualTo("UNKNOWN_ATTACHMENT");
        assertThat(other.get(own + "/attachments/none").status()).isEqualTo(404);
        assertThat(server().nobody().get(request + "/attachments/" + file).status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName(
            "RQ-6, TC-084, TC-089: an empty file, one too large, one too many and one after closing are refused, each for its reason")
    default void refused_files() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var request = opened(organisation, member);

        assertThat(upload(member, request, "a.txt", new byte[0]).code()).isEqualTo("FILE_EMPTY");
        var large = upload(member, request, "a.bin", new byte[MOST + 1]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.code()).isEqualTo("FILE_TOO_LARGE");
        var larger = upload(member, request, "a.bin", new byte[MOST + 100_000]);
        assertThat(larger.status()).isEqualTo(413);
        assertThat(larger.code()).isEqualTo("TOO_LARGE");
        assertThat(upload(member, request, "a.bin", new byte[MOST]).status()).isEqualTo(201);
        for (var i = 1; i < 20; i++) {
            assertThat(upload(member, request, "a.txt", new byte[] {1}).status())
                    .isEqualTo(201);
        }
        assertThat(upload(member, request, "a.txt", new byte[] {1}).code()).isEqualTo("TOO_MANY_FILES");

        var second = "support-requests/"
                + member.post("support-requests", RequestStories.COVERED, RequestStories.newKey())
                        .at("/number");
        assertThat(member.post(second + "/attachments", "{}").status()).isEqualTo(415);
        member.post(second + "/close", "{\"resolution\":\"SOLVED\"}");
        assertThat(upload(member, second, "a.txt", new byte[] {1}).code()).isEqualTo("ALREADY_CLOSED");
    }

    @Test
    @DisplayName("TC-091: where no scanner is set files are given out, and nobody is told that they were scanned")
    default void nothing_pretends_to_be_scanned() {
        var organisation = server().organisation("ACTION_PACK");
        var caller = organisation.fixture().member(organisation.made());
        var member = organisation.token(caller);
        var request = opened(organisation, member);

        var added = upload(member, request, "a.txt", FakeClamd.virus());
        assertThat(added.at("/scan")).isEqualTo("NOT_SCANNED");
        assertThat(member.get(request + "/attachments").each("", "scan")).containsExactly("NOT_SCANNED");
        assertThat(member.get(request + "/attachments/" + added.at("/id")).status())
                .isEqualTo(200);
        var page = organisation
                .browser(caller)
                .get("/requests/view?number=" + request.replace("support-requests/", ""))
                .text();
        assertThat(page).contains("Files are not checked for viruses here").doesNotContain("No virus found");
    }

    private static String opened(Organisation organisation, Api member) {
        organisation.activatedAndLinked(member);
        return "support-requests/"
                + member.post("support-requests", RequestStories.COVERED, RequestStories.newKey())
                        .at("/number");
    }

    /** Adds a file of that name to a request, named as the API names it. */
    static Answer upload(Api account, String request, String name, byte[] content) {
        return Files.upload(account, request, name, "image/svg+xml", content);
    }
}
