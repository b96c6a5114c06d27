package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is sent along that nobody asked for. */
interface ForeignFieldStories extends OnAServer {
    List<String> NOT_THEIRS = List.of(
            "role",
            "roles",
            "organisation",
            "tenantId",
            "globalAdmin",
            "password",
            "emailVerified",
            "remaining",
            "status",
            "requester",
            "relatedTo",
            "duplicateOf",
            "parentId",
            "contractId",
            "__proto__");

    @Test
    @DisplayName("TC-025, TC-006, TC-008: a new request takes no member that is not its own, and then nothing opens")
    default void a_request_has_its_own_members_alone() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        var before = member.get("me").text();

        for (var name : NOT_THEIRS) {
            var more = RequestStories.COVERED.replaceFirst("\\{", "{\"" + name + "\":\"x\",");
            var answer = member.post("support-requests", more, RequestStories.newKey());
            assertThat(answer.status()).as(name).isEqualTo(400);
            assertThat(answer.code()).as(name).isEqualTo("UNKNOWN_FIELD");
            assertThat(answer.each("/violations", "field")).containsExactly(name);
        }

        assertThat(member.get("support-requests").at("/total")).isEqualTo("0");
        assertThat(member.get("contracts").at("/0/lines/0/remaining")).isEqualTo("10");
        assertThat(member.get("me").text()).isEqualTo(before);
    }

    @Test
    @DisplayName("TC-025: no call of the API takes a member that it does not document")
    default void no_call_takes_more() {
        var member = Shared.memberOf(server());
        var calls = Documented.callsWithBody();

        assertThat(calls).hasSizeGreaterThan(8);
        for (var call : calls) {
            var answer = member.send(
                    call.method(),
                    call.path(),
                    BodyPublishers.ofString("{\"globalAdmin\":true}"),
                    "Content-Type",
                    "application/json",
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
            assertThat(answer.status()).as("%s %s", call, answer).isEqualTo(400);
            assertThat(answer.each("/violations", "field")).as("%s", call).containsExactly("globalAdmin");
        }
    }

    @Test
    @DisplayName("TC-007: a line of somebody else's contract is refused like one that never was, and stays untouched")
    default void a_foreign_line_pays_nothing() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        var elsewhere = server().organisation("ACTION_PACK");
        var other = elsewhere.member();
        elsewhere.activatedAndLinked(other);
        var foreign = other.get("contracts").at("/0/lines/0/id");

        var taken = withLine(member, foreign);
        var invented = withLine(member, UUID.randomUUID().toString());

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text()).isEqualTo(invented.text());
        assertThat(member.get("support-requests").at("/total")).isEqualTo("0");
        assertThat(other.get("contracts").at("/0/lines/0/remaining")).isEqualTo("10");
    }

    private static Answer withLine(Api member, String line) {
        var body = RequestStories.COVERED.replaceFirst("\\{", "{\"line\":\"" + line + "\",");
        return member.post("support-requests", body, RequestStories.newKey());
    }

    @Test
    @DisplayName("TC-034: what the list of plans says cannot pay cannot be made to pay, for the same reason")
    default void no_way_round_the_rules() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        var line = member.get("contracts").at("/0/lines/0/id");

        refused(member, line, "windows-server", "2019", "VERSION_NOT_COVERED");
        refused(member, line, "azure", "current", "NOT_FOR_THIS_PRODUCT");
        assertThat(member.get("contracts").at("/0/lines/0/remaining")).isEqualTo("10");
        for (var i = 0; i < 10; i++) {
            assertThat(withLine(member, line).status()).isEqualTo(201);
        }
        refused(member, line, "windows-server", "2025", "NO_INCIDENTS_LEFT");
        assertThat(member.get("support-requests").at("/total")).isEqualTo("10");
    }

    private static void refused(Api member, String line, String product, String release, String reason) {
        var body =
                "{\"product\":\"%s\",\"release\":\"%s\",\"line\":\"%s\",\"severity\":\"C\",\"title\":\"t\",\"description\":\"d\"}"
                        .formatted(product, release, line);
        var answer = member.post("support-requests", body, RequestStories.newKey());
        assertThat(answer.status()).as("%s", answer).isEqualTo(409);
        assertThat(answer.text()).contains(reason);
        var plans = member.get("plans?product=" + product + "&release=" + release);
        assertThat(plans.json().at("/unavailable").toString()).contains(reason);
    }

    @Test
    @DisplayName(
            "TC-027: pressing a button that the page does not show does nothing; the one who is shown it activates")
    default void a_button_that_is_not_there() {
        var organisation = server().organisation("ACTION_PACK");
        var activated = "SELECT count(*) FROM membership.activation a JOIN membership.offer o ON o.id = a.offer_id"
                + " WHERE o.organisation_id = ?";
        var id = organisation.made().id();

        pressed(organisation.browser(organisation.fixture().member(organisation.made())));
        assertThat(organisation.fixture().number(activated, id)).isZero();

        pressed(organisation.browser(organisation
                .fixture()
                .member(organisation.made(), org.partnersupport.membership.api.Role.GLOBAL_ADMIN)));
        assertThat(organisation.fixture().number(activated, id)).isEqualTo(1);
    }

    private static void pressed(Portal portal) {
        var form = portal.filledIn(portal.get("/benefits/activate"), "confirm");
        portal.post("/benefits/activate", form.contains("activate=") ? form : form + "&activate=Activate");
    }

    @Test
    @DisplayName("TC-028: preferences are a language and a theme; everything else sent with them is nobody's")
    default void preferences_are_two() {
        var organisation = server().organisation("ACTION_PACK");
        var caller = organisation.fixture().member(organisation.made());
        var portal = organisation.browser(caller);
        var member = organisation.token(caller);
        var before = member.get("me").text();
        var row = "SELECT count(*) FROM membership.account WHERE id = ? AND kind = 'WORK' AND NOT disabled";

        var many = IntStream.range(0, 9_000).mapToObj(i -> "k" + i + "=v").collect(Collectors.joining("&"));
        var answer = portal.post(
                "/preferences",
                "language=tlh&theme=%3Cscript%3E&role=GLOBAL_ADMIN&organisation=x&kind=PERSONAL&__proto__=x&disabled=true&"
                        + many);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(member.get("me").text()).isEqualTo(before);
        assertThat(organisation.fixture().number(row, caller.account())).isEqualTo(1);
    }
}
