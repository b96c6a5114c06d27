package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;

/** Choosing a plan, opening, closing, reopening. */
interface RequestStories extends OnAServer {
    String COVERED = "{\"product\":\"windows-server\",\"release\":\"2025\",\"severity\":\"B\","
            + "\"title\":\"起動しない\",\"description\":\"Blue screen after the update\"}";

    static String[] key(String key) {
        return new String[] {"Idempotency-Key", key};
    }

    static String[] newKey() {
        return key(UUID.randomUUID().toString());
    }

    @Test
    @DisplayName("PL-1 to PL-4: looking shows usable plans and all reasons of the others, and changes nothing")
    default void plans_tell_everything() {
        var organisation = server().organisation("LEGACY_GOLD");
        var member = organisation.member();
        var before = member.get("plans?product=windows-server&release=2025");
        assertThat(before.json().at("/usable")).isEmpty();
        assertThat(before.each("/unavailable/0/reasons", "code")).contains("NOT_ACTIVATED");
        assertThat(before.at("/unavailable/0/next/0")).isEqualTo("ASK_ADMIN_TO_ACTIVATE");

        organisation.activatedAndLinked(member);
        var covered = member.get("plans?product=windows-server&release=2025");
        var old = member.get("plans?product=windows-server&release=2016", "Accept-Language", "ja-JP,ja;q=0.9");

        assertThat(covered.each("/usable", "plan")).containsExactly("PRODUCT_SUPPORT_20");
        assertThat(covered.at("/usable/0/remaining")).isEqualTo("20");
        assertThat(covered.each("/unavailable/0/reasons", "code")).contains("NOT_FOR_THIS_PRODUCT");
        assertThat(covered.at("/options/buyIncident/reason")).isEqualTo("WORK_ACCOUNT_MAY_NOT_BUY");
        assertThat(old.json().at("/usable")).isEmpty();
        assertThat(old.at("/coverage/reason")).isEqualTo("OLDER_THAN_N_MINUS_1");
        assertThat(old.at("/unavailable/0/reasons/0/detail")).contains("対象");
        assertThat(member.get("support-requests").at("/total")).isEqualTo("0");
    }

    @Test
    @DisplayName("RQ-1, RQ-2, RQ-5: a request opens, is found, closes charged, and the ledger tells it")
    default void a_request_lives() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var contract = organisation.activatedAndLinked(member).json().at("/contract");
        var line = contract.at("/lines/0/id").asString();

        var opened = member.post("support-requests", COVERED, newKey());
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        var number = opened.at("/number");
        assertThat(opened.header("Location")).isEqualTo("/api/v1/support-requests/" + number);
        assertThat(opened.at("/status")).isEqualTo("OPEN");
        assertThat(opened.at("/line")).isEqualTo(line);
        assertThat(opened.at("/remaining")).isEqualTo("9");
        assertThat(member.get("support-requests?status=OPEN&q=%E8%B5%B7%E5%8B%95")
                        .at("/items/0/number"))
                .isEqualTo(number);
        assertThat(member.get("support-requests?status=CLOSED").at("/total")).isEqualTo("0");

        var closed = member.post("support-requests/" + number + "/close", "{\"resolution\":\"SOLVED\"}");
        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.each("/history", "kind")).containsExactly("OPENED", "CLOSED");
        var again = member.post("support-requests/" + number + "/close", "{\"resolution\":\"SOLVED\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("ALREADY_CLOSED");

        var ledger = member.get("contracts/" + contract.get("id").asString() + "/lines/" + line + "/ledger?size=2");
        assertThat(ledger.each("/items", "kind")).containsExactly("CONSUME", "RESERVE");
        assertThat(ledger.at("/items/0/balance")).isEqualTo("9");
        assertThat(ledger.at("/total")).isEqualTo("3");
        assertThat(member.get("contracts").at("/0/lines/0/consumed")).isEqualTo("1");
    }

    @Test
    @DisplayName("RQ-5: withdrawn before work began gives the incident back, reopened takes it again; afterwards not")
    default void withdrawing_and_reopening() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        var request = "support-requests/"
                + member.post("support-requests", COVERED, newKey()).at("/number");

        assertThat(member.post(request + "/close", "{\"resolution\":\"DUPLICATE\"}")
                        .code())
                .isEqualTo("ROLE_REQUIRED");
        assertThat(member.post(request + "/close", "{\"resolution\":\"WITHDRAWN\"}")
                        .status())
                .isEqualTo(200);
        assertThat(member.get("contracts").at("/0/lines/0/remaining")).isEqualTo("10");
        assertThat(member.post(request + "/reopen", "").status()).isEqualTo(200);
        assertThat(member.post(request + "/reopen", "").code()).isEqualTo("ALREADY_OPEN");
        assertThat(member.get("contracts").at("/0/lines/0/remaining")).isEqualTo("9");

        assertThat(member.post(request + "/begin-work", "").status()).isEqualTo(403);
        var engineer = organisation.vendor(Role.SUPPORT_ENGINEER);
        assertThat(engineer.post(request + "/begin-work", "").at("/workBegan")).isEqualTo("true");
        var late = member.post(request + "/close", "{\"resolution\":\"WITHDRAWN\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("WORK_HAS_BEGUN");
        assertThat(engineer.post(request + "/close", "{\"resolution\":\"PRODUCT_DEFECT\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "RQ-4, TC-125: the same key is the same request; with another content it is refused; without a key nothing opens")
    default void idempotency() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        organisation.activatedAndLinked(member);
        var key = newKey();

        var first = member.post("support-requests", COVERED, key);
        var again = member.post("support-requests", COVERED, key);
        var other = member.post("support-requests", COVERED.replace("\"B\"", "\"A\""), key);
        var without = member.post("support-requests", COVERED);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/number")).isEqualTo(first.at("/number"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.code()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        assertThat(member.get("support-requests").at("/total")).isEqualTo("1");
    }

    @Test
    @DisplayName("LK-2, RQ-7: who linked another organisation's contract reads its ledger without names and requests")
    default void the_ledger_of_a_linked_contract_names_nobody() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var person = organisation.person();
        organisation.activatedAndLinked(member);
        var contract = organisation.activatedAndLinked(person).json().at("/contract");
        member.post("support-requests", COVERED, newKey());
        var own = person.post("support-requests", COVERED, newKey()).at("/number");

        var ledger = "contracts/" + contract.get("id").asString() + "/lines/"
                + contract.at("/lines/0/id").asString() + "/ledger";
        var outside = person.get(ledger);
        assertThat(outside.at("/items/0/request")).isEqualTo(own);
        assertThat(outside.json().at("/items/0/by").isNull()).isFalse();
        assertThat(outside.at("/items/1/balance")).isEqualTo("9");
        for (var withheld : new String[] {"/items/1/request", "/items/1/by", "/items/2/by"}) {
            assertThat(outside.json().at(withheld).isNull()).as(withheld).isTrue();
        }
        assertThat(member.get(ledger).each("/items", "by")).doesNotContain("");
        assertThat(member.get(ledger).at("/items/0/request")).isEqualTo(own);
    }

    @Test
    @DisplayName("RQ-7, TC-001: what belongs to somebody else does not exist")
    default void others_have_nothing_here() {
        var owner = server().organisation("ACTION_PACK");
        var member = owner.member();
        var contract = owner.activatedAndLinked(member).json().at("/contract");
        var number = member.post("support-requests", COVERED, newKey()).at("/number");
        var stranger = server().organisation("ACTION_PACK").admin();
        var ledger = "contracts/" + contract.get("id").asString() + "/lines/"
                + contract.at("/lines/0/id").asString() + "/ledger";

        for (var call : new String[] {"/close", "/reopen", "/begin-work"}) {
            var foreign = stranger.post(
                    "support-requests/" + number + call,
                    "{\"resolution\":\"SOLVED\"}".repeat(call.equals("/close") ? 1 : 0));
            assertThat(foreign.status()).as(call).isEqualTo(404);
        }
        var foreign = stranger.get("support-requests/" + number);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text())
                .isEqualTo(stranger.get("support-requests/99999999").text());
        var manager = owner.vendor(Role.PROGRAM_MANAGER);
        assertThat(manager.get("support-requests/" + number).status()).isEqualTo(404);
        assertThat(manager.get("support-requests").at("/total")).isEqualTo("0");
        assertThat(stranger.get(ledger).status()).isEqualTo(404);
        assertThat(stranger.get("contracts/x/lines/y/ledger").status()).isEqualTo(404);
        assertThat(stranger.get("support-requests").at("/total")).isEqualTo("0");
        assertThat(owner.member().get("support-requests/" + number).status()).isEqualTo(404);
        assertThat(owner.admin().get("support-requests/" + number).status()).isEqualTo(200);
        var withForeignLine =
                COVERED.replace("{", "{\"line\":\"" + contract.at("/lines/0/id").asString() + "\",");
        assertThat(stranger.post("support-requests", withForeignLine, newKey()).code())
                .isEqualTo("NO_USABLE_PLAN");
    }
}
