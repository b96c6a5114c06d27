package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnersupport.membership.api.Role;

/** Benefits, activation and linking. */
interface BenefitsStories extends OnAServer {
    @ParameterizedTest(name = "{0} gets {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "aoba   | PRODUCT_SUPPORT 20, SIGNATURE_CLOUD_SUPPORT UNLIMITED",
                "birch  | PRODUCT_SUPPORT 10",
                "cedar  | PRODUCT_SUPPORT 15, SIGNATURE_CLOUD_SUPPORT UNLIMITED",
                "daichi | PRODUCT_SUPPORT 20, SIGNATURE_CLOUD_SUPPORT 10"
            })
    @DisplayName("EN: activation grants the demonstration organisations what the table says")
    default void activation_grants_what_the_table_says(String organisation, String granted) {
        var admin = server().signedIn("partner@" + organisation + ".example");

        var promised = admin.get("benefits")
                .json()
                .at("/benefits")
                .valueStream()
                .map(benefit -> spelled(
                        benefit.get("code").asString(),
                        benefit.at("/allowance/kind").asString(),
                        benefit.at("/allowance/granted").asString()))
                .toList();
        var contract = admin.post("benefits/activation", "").json().at("/contract");
        var lines = new ArrayList<String>();
        for (var line : contract.get("lines")) {
            var allowance = line.get("allowance");
            lines.add(spelled(
                    line.get("benefit").asString(),
                    allowance.get("kind").asString(),
                    allowance.get("granted").asString()));
        }

        assertThat(String.join(", ", promised)).isEqualTo(granted);
        assertThat(String.join(", ", lines)).isEqualTo(granted);
    }

    private static String spelled(String benefit, String kind, String granted) {
        return benefit + " " + (kind.equals("UNLIMITED") ? kind : granted);
    }

    @Test
    @DisplayName("AC-5, AC-7: activation is 201 once and 200 again, and shows every member the same pair")
    default void activation_happens_once() {
        var organisation = server().organisation("SOLUTIONS_PARTNER");
        var admin = organisation.admin();
        var member = organisation.member();
        assertThat(member.get("contracts").json()).isEmpty();

        var first = admin.post("benefits/activation", "");
        var again = organisation.member(Role.PARTNER_ADMIN).post("benefits/activation", "");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/contract/id")).isEqualTo(first.at("/contract/id"));
        assertThat(member.get("contracts").at("/0/accessId")).isEqualTo(first.at("/contract/accessId"));
        assertThat(member.get("contracts").at("/0/linked")).isEqualTo("false");
        assertThat(admin.get("benefits").at("/activation/state")).isEqualTo("ACTIVE");
    }

    @Test
    @DisplayName("AC-4, TC-032: a member may not activate, is told the roles, and can ask; an admin can decline")
    default void a_member_asks_an_admin() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member(Role.ADMIN_AGENT);

        var refused = member.post("benefits/activation", "", "Accept-Language", "ja");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("ROLE_REQUIRED");
        assertThat(refused.at("/detail")).contains("グローバル管理者", "パートナー管理者");

        assertThat(member.post("benefits/activation/request", "").status()).isEqualTo(204);
        assertThat(member.get("benefits").at("/activation/state")).isEqualTo("PENDING");
        assertThat(member.post("benefits/activation/decline", "").status()).isEqualTo(403);
        assertThat(organisation.admin().post("benefits/activation/decline", "").status())
                .isEqualTo(204);
        assertThat(member.get("benefits").at("/activation/lastAsked/outcome")).isEqualTo("DECLINED");
    }

    @Test
    @DisplayName(
            "AC-4: who asked reads on the home page that it was declined and why, or that it was done; nobody else does")
    default void the_answer_reaches_who_asked() {
        var organisation = server().organisation("ACTION_PACK");
        var asker = organisation.fixture().member(organisation.made());
        var browser = organisation.browser(asker);
        var colleague = organisation.browser(organisation.fixture().member(organisation.made()));
        var api = organisation.token(asker);
        api.post("benefits/activation/request", "");
        var admin = organisation.admin();
        assertThat(admin.post("benefits/activation/decline", "{\"reason\":\"" + "x".repeat(201) + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(admin.post("benefits/activation/decline", "{\"reason\":\"Not before April\"}")
                        .status())
                .isEqualTo(204);

        assertThat(browser.get("/home").text()).contains("Not before April");
        assertThat(browser.get("/benefits").text()).contains("Not before April");
        assertThat(colleague.get("/home").text()).doesNotContain("Not before April");
        assertThat(api.get("benefits").at("/activation/lastAsked/reason")).isEqualTo("Not before April");

        api.post("benefits/activation/request", "");
        var deciding = organisation.browser(organisation.fixture().member(organisation.made(), Role.PARTNER_ADMIN));
        deciding.post("/benefits", deciding.filledIn(deciding.get("/benefits"), "declining"));
        assertThat(browser.get("/home").text()).contains("declined it and gave no reason");

        api.post("benefits/activation/request", "");
        admin.post("benefits/activation", "");
        assertThat(browser.get("/home").text()).contains("An admin did what you asked for");
        assertThat(colleague.get("/home").text()).doesNotContain("An admin did what you asked for");
    }

    @Test
    @DisplayName(
            "ID-3, AC-3: outside the partner programme there are no benefits; inside without offer nothing to activate")
    default void benefits_need_programme_and_offer() {
        var outside = server().signedIn("admin@elm.example");
        var without = server().signedIn("admin@fuji.example");

        assertThat(outside.get("benefits").status()).isEqualTo(403);
        assertThat(outside.get("benefits").code()).isEqualTo("NOT_AUTHORIZED_PROGRAMME");
        assertThat(outside.post("benefits/activation", "").code()).isEqualTo("NOT_AUTHORIZED_PROGRAMME");
        assertThat(without.get("benefits").at("/activation/reason")).isEqualTo("NO_ACTIVE_OFFER");
        assertThat(without.post("benefits/activation", "").status()).isEqualTo(409);
        assertThat(without.post("benefits/activation", "").code()).isEqualTo("NO_ACTIVE_OFFER");
    }

    @Test
    @DisplayName("LK-2 to LK-5: anybody with the pair links once, however it is typed; again is no error")
    default void linking() {
        var organisation = server().organisation("LEGACY_GOLD");
        var contract = organisation.admin().post("benefits/activation", "");
        var typed = "{\"accessId\":\"%s\",\"contractId\":\" %s \"}"
                .formatted(
                        fullWidth(contract.at("/contract/accessId")),
                        contract.at("/contract/contractId").toLowerCase(java.util.Locale.ROOT));
        var person = organisation.person();

        var first = person.post("links", typed);
        var again = person.post("links", typed);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.at("/status")).isEqualTo("LINKED");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/status")).isEqualTo("ALREADY_LINKED");
        assertThat(again.at("/since")).isEqualTo(first.at("/contract/linkedSince"));
        assertThat(person.get("contracts").at("/0/linked")).isEqualTo("true");
        assertThat(person.get("contracts").at("/0/own")).isEqualTo("false");
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '\uFF10'))
                .reduce("", String::concat);
    }

    @Test
    @DisplayName("LK-4, TC-038: either half wrong is one answer; too many tries are told when to come back")
    default void a_wrong_pair_says_nothing() {
        var organisation = server().organisation("LEGACY_GOLD");
        var contract =
                organisation.admin().post("benefits/activation", "").json().at("/contract");
        var person = organisation.person();

        var wrongContract = person.post("links", pair(contract.get("accessId").asString(), "A".repeat(28)));
        var wrongAccess = person.post(
                "links", pair("000000000000", contract.get("contractId").asString()));
        assertThat(wrongContract.status()).isEqualTo(422);
        assertThat(wrongContract.text()).isEqualTo(wrongAccess.text()).contains("UNKNOWN_PAIR");

        var last = wrongAccess;
        for (var tries = 0; tries < 50 && last.status() == 422; tries++) {
            last = person.post("links", pair("000000000000", "A".repeat(28)));
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.code()).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
    }

    private static String pair(String accessId, String contractId) {
        return "{\"accessId\":\"%s\",\"contractId\":\"%s\"}".formatted(accessId, contractId);
    }
}
