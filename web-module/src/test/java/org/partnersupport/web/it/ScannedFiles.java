package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;
import org.partnersupport.testing.FakeClamd;

/** What becomes of files on a server with a scanner (TC-091). */
final class ScannedFiles {
    private final FakeClamd clamd;
    private final Organisation organisation;
    private final Caller caller;
    private final Api member;
    private final Api engineer;
    private final ProxiedBrowser browser;
    private final String request;

    ScannedFiles(Server server, FakeClamd clamd) {
        this.clamd = clamd;
        organisation = server.organisation("ACTION_PACK");
        caller = organisation.fixture().member(organisation.made());
        member = organisation.token(caller);
        engineer = organisation.vendor(Role.SUPPORT_ENGINEER);
        browser = new ProxiedBrowser(server);
        organisation.activatedAndLinked(member);
        request = "support-requests/"
                + member.post("support-requests", RequestStories.COVERED, RequestStories.newKey())
                        .at("/number");
    }

    void story() {
        browser.signIn(organisation.fixture(), caller);
        clamd.outOfOrder(true);
        var clean = added("clean.txt", "hello".getBytes(StandardCharsets.UTF_8));
        var plain = added("virus.com", FakeClamd.virus());
        var packed = added("virus.zip", zipped(FakeClamd.virus()));
        for (var file : new String[] {clean, plain, packed}) {
            held(file, "FILE_BEING_CHECKED");
        }
        awaitScan(clean, "DELAYED");
        held(clean, "FILE_BEING_CHECKED");
        assertThat(page()).contains("Waiting for the virus check").doesNotContain("/requests/file?");
        assertThat(member.get("/health/ready").status()).isEqualTo(200);

        clamd.outOfOrder(false);
        awaitScan(clean, "CLEAN");
        awaitScan(plain, "INFECTED");
        awaitScan(packed, "INFECTED");
        assertThat(engineer.get(request + "/attachments/" + clean).text()).isEqualTo("hello");
        assertThat(browser.get(file(clean)).status()).isEqualTo(200);
        held(plain, "FILE_QUARANTINED");
        held(packed, "FILE_QUARANTINED");

        assertThat(page())
                .contains("virus.zip", "The virus check found Eicar-Test-Signature", "You attached this file")
                .contains("id=" + clean)
                .doesNotContain("id=" + plain, "id=" + packed);
        var listed = member.get(request + "/attachments");
        assertThat(listed.each("", "scan")).containsExactly("CLEAN", "INFECTED", "INFECTED");
        assertThat(listed.text()).contains("Eicar-Test-Signature");
        assertThat(organisation
                        .admin()
                        .get("audit?action=ATTACHMENT_QUARANTINED")
                        .text())
                .contains("the virus check found Eicar-Test-Signature", plain, packed)
                .doesNotContain(clean);
    }

    /** Neither side gets it, from the API or from a page. */
    private void held(String file, String code) {
        for (var someone : new Api[] {member, engineer}) {
            var answer = someone.get(request + "/attachments/" + file, "Accept", "*/*");
            assertThat(answer.status()).as("%s", answer).isEqualTo(423);
            assertThat(answer.code()).isEqualTo(code);
        }
        var page = browser.get(file(file));
        assertThat(page.status()).isEqualTo(423);
        assertThat(page.text()).contains("This file is held back").doesNotContain("EICAR");
    }

    private String added(String name, byte[] content) {
        var added = Files.upload(member, request, name, "text/plain", content);
        assertThat(added.status()).as("%s", added).isEqualTo(201);
        assertThat(added.at("/scan")).isEqualTo("PENDING");
        return added.at("/id");
    }

    private void awaitScan(String file, String scan) {
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!scan.equals(scan(file))) {
            assertThat(System.nanoTime()).as("waiting for %s", scan).isLessThan(until);
            LockSupport.parkNanos(200_000_000);
        }
    }

    private String scan(String file) {
        return member.get(request + "/attachments")
                .json()
                .valueStream()
                .filter(one -> one.get("id").asString().equals(file))
                .map(one -> one.get("scan").asString())
                .findFirst()
                .orElse("");
    }

    private String page() {
        return browser.get("/requests/view?number=" + number()).text();
    }

    private String file(String id) {
        return "/requests/file?number=" + number() + "&id=" + id;
    }

    private String number() {
        return request.substring(request.indexOf('/') + 1);
    }

    private static byte[] zipped(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("inside.txt"));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
