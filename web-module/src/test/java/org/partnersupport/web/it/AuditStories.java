package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.web.texts.Texts;

/** The audit: what is written down, who reads it, and how. */
interface AuditStories extends OnAServer {
    @Test
    @DisplayName(
            "issue 4, TC-040: linking, revoking and a new Contract ID are told to the organisation, with who and from where")
    default void sharing_is_audited() {
        var organisation = server().organisation("ACTION_PACK");
        var person = organisation.fixture().person();
        var contract =
                organisation.activatedAndLinked(organisation.token(person)).at("/contract/id");
        var admin = organisation.admin();
        admin.send(
                "POST",
                "contracts/" + contract + "/links/" + person.account() + "/revocation",
                BodyPublishers.noBody());
        admin.send("POST", "contracts/" + contract + "/rotation", BodyPublishers.noBody());

        var audit = admin.get("audit");

        assertThat(audit.each("/items", "action"))
                .containsExactly("CONTRACT_ID_ROTATED", "LINK_REVOKED", "CONTRACT_LINKED", "BENEFITS_ACTIVATED");
        assertThat(audit.each("/items", "address")).containsOnly(address());
        assertThat(audit.at("/items/2/person/name")).isEqualTo(person.displayName());
        assertThat(audit.at("/items/1/text")).startsWith("Revoked the link of " + person.displayName());
        assertThat(admin.get("audit", "Accept-Language", "ja").at("/items/1/text"))
                .contains("リンクを取り消しました");
        assertThat(audit.at("/total")).isEqualTo("4");
        assertThat(admin.get("audit?action=LINK_REVOKED&q=" + contract).each("/items", "subject"))
                .containsExactly(contract);
        assertThat(admin.get("audit?page=1&size=3").each("/items", "action")).containsExactly("BENEFITS_ACTIVATED");
        assertThat(server().organisation("ACTION_PACK").admin().get("audit").at("/total"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName(
            "TC-001, issue 4: asking for somebody else's request leaves one entry with who and what, and nothing of its content")
    default void denied_access_is_audited() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        var number = member.post("support-requests", RequestStories.COVERED, RequestStories.newKey())
                .at("/number");
        var elsewhere = server().organisation("ACTION_PACK");
        var stranger = elsewhere.fixture().member(elsewhere.made());

        elsewhere.token(stranger).get("support-requests/" + number);
        elsewhere.token(stranger).get("statement?from=2026-01-01");
        elsewhere.browser(stranger).get("/requests/view?number=" + number);

        var audit = elsewhere.admin().get("audit?action=ACCESS_DENIED");
        assertThat(audit.each("/items", "subject"))
                .containsExactly(
                        "GET /requests/view?number=" + number,
                        "GET /api/v1/statement",
                        "GET /api/v1/support-requests/" + number);
        assertThat(audit.each("/items", "detail"))
                .containsExactly("UNKNOWN_REQUEST", "ROLE_REQUIRED", "UNKNOWN_REQUEST");
        assertThat(audit.at("/items/0/person/id")).isEqualTo(stranger.account().toString());
    }

    @Test
    @DisplayName(
            "issue 4: what a person typed does not come into the audit by an address, and no number of tries fills it")
    default void denials_are_bounded() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        for (var i = 0; i < 65; i++) {
            assertThat(member.get("support-requests/my%20secret").status()).isEqualTo(404);
        }
        var audit = organisation.admin().get("audit?size=100");
        assertThat(audit.each("/items", "subject")).containsOnly("GET /api/v1/support-requests/…");
        assertThat(audit.each("/items", "action"))
                .hasSize(61)
                .startsWith("ACCESS_DENIED_OFTEN")
                .contains("ACCESS_DENIED");
    }

    @Test
    @DisplayName("TC-092, TC-013, issue 4: each download of a file, statement and audit is an entry of its own")
    default void downloads_are_audited() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        var number = member.post("support-requests", RequestStories.COVERED, RequestStories.newKey())
                .at("/number");
        var request = "support-requests/" + number;
        var file = AttachmentStories.upload(member, request, "secrets.har", new byte[] {1})
                .at("/id");
        var admin = organisation.admin();
        member.get(request + "/attachments/" + file);
        organisation.vendor(Role.SUPPORT_ENGINEER).get(request + "/attachments/" + file);
        admin.get("statement/entries");
        var browser = organisation.browser(organisation.fixture().member(organisation.made(), Role.PARTNER_ADMIN));
        browser.get("/organisation/statement.csv");
        browser.get("/requests/file?number=" + number + "&id=" + file);
        browser.get("/organisation/audit.csv");
        admin.get("audit/export?from=2026-01-01");

        var audit = admin.get("audit?size=100");
        assertThat(audit.each("/items", "action"))
                .containsSubsequence(
                        "AUDIT_EXPORTED",
                        "AUDIT_EXPORTED",
                        "ATTACHMENT_DOWNLOADED",
                        "STATEMENT_EXPORTED",
                        "SIGNED_IN",
                        "STATEMENT_EXPORTED",
                        "ATTACHMENT_DOWNLOADED",
                        "ATTACHMENT_DOWNLOADED");
        assertThat(admin.get("audit?action=ATTACHMENT_DOWNLOADED").each("/items", "subject"))
                .hasSize(3)
                .containsOnly(number);
        assertThat(audit.text()).doesNotContain("secrets.har");
    }

    @Test
    @DisplayName(
            "issue 4, TC-044: signing in, out, in vain and with a bad token is written down, of the organisation where there is one")
    default void signing_in_is_audited() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.fixture().member(organisation.made());
        organisation.browser(member).post("/sign-out", "");
        var credentials = "{\"username\":\"%s\",\"password\":\"wrong\"}".formatted(member.username());
        server().nobody().post("tokens", credentials);
        server().nobody().as("x".repeat(43)).get("me");

        var audit = organisation.admin().get("audit");
        assertThat(audit.each("/items", "action")).containsExactly("SIGN_IN_REFUSED", "SIGNED_OUT", "SIGNED_IN");
        assertThat(audit.each("/items", "subject"))
                .containsOnly(member.account().toString());
        assertThat(audit.at("/items/0/text")).isEqualTo("Was refused signing in as " + member.displayName());
        assertThat(organisation
                        .vendor(Role.PROGRAM_MANAGER)
                        .get("audit?action=TOKEN_REFUSED")
                        .at("/items/0/address"))
                .isEqualTo(address());
    }

    @Test
    @DisplayName(
            "TC-097, issue 4: the file holds what the filters find, with a byte order mark and no formula, in the reader's language")
    default void the_file_is_what_is_found() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.fixture().member(organisation.made());
        organisation
                .fixture()
                .execute("UPDATE membership.account SET display_name = '=1+1' WHERE id = ?", member.account());
        var api = organisation.token(member);
        organisation.activatedAndLinked(api);
        api.get("statement");

        var admin = organisation.admin();
        var found = admin.get("audit?person=%3D1%2B1");
        var file = admin.get("audit/export?person=%3D1%2B1", "Accept-Language", "ja");

        assertThat(found.at("/total")).isEqualTo("2");
        assertThat(file.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"audit-");
        assertThat(file.text()).startsWith("\uFEFF記録番号,日時,利用者,内容,").contains(",'=1+1,契約");
        assertThat(file.text().lines().count()).isEqualTo(1 + 2);
    }

    @Test
    @DisplayName("issue 4, TC-118: the chain is continued within seconds, and the vendor can have it computed anew")
    default void the_chain_is_continued() throws InterruptedException {
        var organisation = server().organisation("ACTION_PACK");
        var admin = organisation.admin();
        admin.post("benefits/activation", "");
        var entry = admin.get("audit");
        var sealed = entry;
        for (var i = 0; i < 60 && sealed.json().at("/items/0/seal").isNull(); i++) {
            TimeUnit.MILLISECONDS.sleep(500);
            sealed = admin.get("audit?action=BENEFITS_ACTIVATED");
        }
        assertThat(sealed.at("/items/0/seal")).matches("[0-9a-f]{64}");
        assertThat(admin.get("audit/chain").code()).isEqualTo("ROLE_REQUIRED");
        var chain = organisation.vendor(Role.PROGRAM_MANAGER).get("audit/chain");
        assertThat(chain.at("/unbroken")).as("%s", chain).isEqualTo("true");
        assertThat(Long.parseLong(chain.at("/upTo"))).isGreaterThanOrEqualTo(Long.parseLong(entry.at("/items/0/id")));
    }

    @Test
    @DisplayName("issue 4: the page finds by what its address asks, tells the state of the chain, and a member why not")
    default void the_page_of_the_audit() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.fixture().member(organisation.made());
        organisation.activatedAndLinked(organisation.token(member));
        var admin = organisation.browser(organisation.fixture().member(organisation.made(), Role.GLOBAL_ADMIN));
        var manager = organisation.browser(organisation.fixture().vendor(Role.PROGRAM_MANAGER));

        var page = admin.get("/organisation/audit?action=CONTRACT_LINKED&person=" + member.account());
        assertThat(page.text()).contains("Linked the contract", member.displayName(), address());
        assertThat(page.text().split("<th scope=\"row\"", -1)).hasSize(2);
        assertThat(page.text())
                .contains("/organisation/audit.csv?person=" + member.account() + "&amp;action=CONTRACT_LINKED");
        assertThat(page.text()).contains("<option value=\"CONTRACT_LINKED\" selected=\"selected\">");
        assertThat(admin.get("/organisation/users").text()).contains("href=\"/organisation/audit\"");
        assertThat(admin.get("/organisation/audit?from=yesterday").text()).contains("id=\"from-error\"", "2026-11-22");
        assertThat(admin.get("/organisation/audit?q=" + UUID.randomUUID()).text())
                .contains("No entries");

        var asking = manager.get(
                "/organisation/audit?organisation=" + organisation.made().id());
        assertThat(asking.text()).contains("Linked the contract");
        manager.post("/organisation/audit", manager.filledIn(asking, "checking"));
        assertThat(admin.get("/organisation/audit").text()).contains("Unbroken up to entry");

        var refused = organisation
                .browser(organisation.fixture().member(organisation.made()))
                .get("/organisation/audit");
        assertThat(refused.text())
                .contains("id=\"why-not\"", "Global admin", "role=GLOBAL_ADMIN&amp;role=PARTNER_ADMIN")
                .doesNotContain("Linked the contract");
    }

    @Test
    @DisplayName("issue 4: whatever was written into the audit so far has a sentence in both languages")
    default void every_action_has_a_sentence() {
        var actions = new MembershipFixture(server().database());
        for (var language : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            var texts = Texts.in(language);
            assertThat(texts.codesUnder("audit."))
                    .allMatch(code ->
                            !texts.get("audit." + code, "", "", "", "", "").isBlank())
                    .hasSizeGreaterThan(30);
            var known = String.join(",", texts.codesUnder("audit."));
            assertThat(actions.number(
                            "SELECT count(*) FROM membership.audit WHERE action <> ALL (string_to_array(?, ','))"
                                    + " AND action ~ '^[A-Z_]+$'",
                            known))
                    .isZero();
        }
    }

    /** From where these tests ask: who calls his own computer comes from the address he calls. */
    private String address() {
        try {
            return InetAddress.getByName(server().portal().getHost()).getHostAddress();
        } catch (UnknownHostException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }
}
