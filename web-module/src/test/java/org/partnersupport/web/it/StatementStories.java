package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;

/** The statement of an organisation. */
interface StatementStories extends OnAServer {
    @Test
    @DisplayName("EN-3, issue 3: the statement's figures are the ledger's, by month, product, person and line")
    default void figures_are_the_ledgers() {
        var organisation = server().organisation("SOLUTIONS_PARTNER");
        var member = organisation.member();
        var contract = organisation.activatedAndLinked(member);
        var stranger = organisation.person();
        link(stranger, contract);
        open(member, "windows-server", "2025");
        close(organisation.vendor(Role.SUPPORT_ENGINEER), open(member, "windows-server", "2025"), "SOLVED");
        close(member, open(member, "windows-server", "2025"), "WITHDRAWN");
        open(stranger, "windows-server", "2025");

        var admin = organisation.admin();
        var line = contract.at("/contract/lines/0/id");
        var month = YearMonth.now(ZoneId.of("Asia/Tokyo")).toString();
        var statement = admin.get("statement");

        assertThat(statement.each("/groups", "key")).containsExactly(month);
        assertThat(figures(statement, 0)).containsExactly("4", "1", "1", "3");
        assertThat(statement.each("/lines", "line")).contains(line);
        var index = statement.each("/lines", "line").indexOf(line);
        Map.of("opening", "0", "granted", "20", "reserved", "-4", "released", "1", "closing", "17")
                .forEach((figure, expected) -> assertThat(statement.at("/lines/" + index + "/" + figure))
                        .as(figure)
                        .isEqualTo(expected));
        assertThat(balance(admin, line)).isEqualTo("17");

        var products = admin.get("statement?by=PRODUCT");
        assertThat(products.each("/groups", "key")).containsExactly("windows-server", "-");
        assertThat(products.each("/groups", "used")).containsExactly("2", "1");
        var persons = admin.get("statement?by=PERSON");
        assertThat(persons.each("/groups", "used")).containsExactly("2", "1");
        assertThat(admin.get("statement?by=LINE").each("/groups", "key")).containsExactly(line);
        assertThat(admin.get("statement?by=CUSTOMER").each("/groups", "key")).containsExactly("-");
    }

    @Test
    @DisplayName("issue 3: before the period it counts into the opening balance; a period that cannot be is refused")
    default void periods() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var line = organisation.activatedAndLinked(member).at("/contract/lines/0/id");
        open(member, "windows-server", "2025");
        var admin = organisation.admin();
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(1);

        var later = admin.get("statement?from=" + tomorrow + "&to=" + tomorrow);

        assertThat(later.each("/lines", "line")).containsExactly(line);
        assertThat(later.at("/lines/0/opening")).isEqualTo("9");
        assertThat(later.at("/lines/0/closing")).isEqualTo("9");
        assertThat(later.each("/entries", "kind")).isEmpty();
        for (var wrong : List.of("from=2026-02-01&to=2026-01-31", "from=2024-01-01&to=2026-01-01")) {
            assertThat(admin.get("statement?" + wrong).code()).as(wrong).isEqualTo("INVALID_PERIOD");
        }
        assertThat(admin.get("statement?from=2024-01-02&to=2026-01-01").status())
                .isEqualTo(200);
        assertThat(admin.get("statement?from=yesterday").status()).isEqualTo(400);
        assertThat(admin.get("statement?by=WEATHER").status()).isEqualTo(400);
    }

    @Test
    @DisplayName(
            "RQ-7, issue 3, TC-013: the statement is for the organisation's admins; nothing of others stands in it")
    default void admins_alone() {
        var organisation = server().organisation("SOLUTIONS_PARTNER");
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        open(member, "windows-server", "2025");

        assertThat(member.get("statement").code()).isEqualTo("ROLE_REQUIRED");
        assertThat(organisation.member(Role.ADMIN_AGENT).get("statement").code())
                .isEqualTo("ROLE_REQUIRED");
        assertThat(organisation.person().get("statement").code()).isEqualTo("ROLE_REQUIRED");
        assertThat(member.get("statement/entries").status()).isEqualTo(403);
        var elsewhere = server().organisation("SOLUTIONS_PARTNER").admin().get("statement");
        assertThat(elsewhere.each("/entries", "kind")).isEmpty();
        assertThat(elsewhere.each("/lines", "line")).isEmpty();
    }

    @Test
    @DisplayName("issue 3, TC-097: the file of entries has a byte order mark, the reader's language, and no formula")
    default void file() {
        var organisation = server().organisation("SOLUTIONS_PARTNER");
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        organisation
                .fixture()
                .execute(
                        "UPDATE membership.account a SET display_name = '=HYPERLINK(\"http://x\")' FROM membership.member m"
                                + " WHERE m.account_id = a.id AND m.organisation_id = ?",
                        organisation.made().id());
        var number = open(member, "windows-server", "2025");

        var file = organisation.admin().get("statement/entries");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=\"statement-");
        assertThat(file.text())
                .startsWith("\uFEFFTime,Movement,Amount,")
                .contains(",Reserved,-1,", number, "\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(file.text().lines().count()).isEqualTo(1 + 3);
    }

    private static void link(Api account, Answer contract) {
        account.post(
                "links",
                "{\"accessId\":\"%s\",\"contractId\":\"%s\"}"
                        .formatted(contract.at("/contract/accessId"), contract.at("/contract/contractId")));
    }

    private static String open(Api account, String product, String release) {
        var body = "{\"product\":\"%s\",\"release\":\"%s\",\"severity\":\"C\",\"title\":\"t\",\"description\":\"d\"}"
                .formatted(product, release);
        var opened = account.post("support-requests", body, RequestStories.newKey());
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.at("/number");
    }

    private static void close(Api account, String number, String resolution) {
        var closed =
                account.post("support-requests/" + number + "/close", "{\"resolution\":\"%s\"}".formatted(resolution));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
    }

    private static List<String> figures(Answer statement, int group) {
        return Stream.of("reserved", "charged", "released", "used")
                .map(figure -> statement.at("/groups/" + group + "/" + figure))
                .toList();
    }

    private static String balance(Api account, String line) {
        var contracts = account.get("contracts");
        var lines = contracts.each("/0/lines", "id");
        return contracts.at("/0/lines/" + lines.indexOf(line) + "/remaining");
    }
}
