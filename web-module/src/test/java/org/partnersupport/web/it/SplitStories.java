package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;

/** One incident is one indivisible problem: what is another one is split off, announced before. */
interface SplitStories extends OnAServer {
    String PART = "{\"title\":\"印刷できない\",\"description\":\"The printer is another problem\"}";

    @Test
    @DisplayName("RQ-6, PL-6: a part is announced with its payer; agreed it is a request of its own with its own debit")
    default void split_announced_then_agreed() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var engineer = organisation.vendor(Role.SUPPORT_ENGINEER);
        var request = opened(organisation, member);
        var line = member.get(request).at("/line");

        var proposed = engineer.post(request + "/splits", PART);
        assertThat(proposed.status()).as("%s", proposed).isEqualTo(201);
        assertThat(proposed.at("/state")).isEqualTo("PROPOSED");
        var asked = member.get(request + "/splits");
        assertThat(asked.each("/splits", "title")).containsExactly("印刷できない");
        assertThat(asked.at("/payer/line")).isEqualTo(line);
        assertThat(asked.at("/payer/remaining")).isEqualTo("9");
        assertThat(asked.at("/payer/remainingAfter")).isEqualTo("8");
        assertThat(engineer.get(request + "/splits").json().at("/payer").isNull())
                .isTrue();
        assertThat(remaining(member)).isEqualTo("9");

        var agreed = member.post(request + "/splits/" + proposed.at("/id") + "/agreement", "");
        assertThat(agreed.status()).as("%s", agreed).isEqualTo(201);
        var part = member.get("support-requests/" + agreed.at("/part"));
        assertThat(agreed.header("Location")).isEqualTo("/api/v1/support-requests/" + agreed.at("/part"));
        assertThat(part.at("/title")).isEqualTo("印刷できない");
        assertThat(part.at("/line")).isEqualTo(line);
        var whole = member.get(request);
        for (var same : new String[] {"/product", "/release", "/severity", "/language", "/contact", "/requester"}) {
            assertThat(part.at(same)).as(same).isEqualTo(whole.at(same));
        }
        assertThat(remaining(member)).isEqualTo("8");
        assertThat(member.get("support-requests/" + agreed.at("/part") + "/splits")
                        .at("/splitFrom"))
                .isEqualTo(whole.at("/number"));
        var trace = engineer.get(request + "/splits");
        assertThat(trace.at("/splits/0/state")).isEqualTo("AGREED");
        assertThat(trace.at("/splits/0/part")).isEqualTo(agreed.at("/part"));
        assertThat(trace.at("/splits/0/decidedBy")).isEqualTo(whole.at("/requester"));
        assertThat(trace.json().at("/payer").isNull()).isTrue();
    }

    @Test
    @DisplayName("RQ-6, RQ-4: agreed to sixteen times at once, one part opens and one incident is taken")
    default void split_agreed_at_once() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var request = opened(organisation, member);
        var agreement = request + "/splits/" + proposed(organisation, request) + "/agreement";

        var answers = IntStream.range(0, 16)
                .mapToObj(any -> CompletableFuture.supplyAsync(() -> member.post(agreement, "")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(answers.stream().map(answer -> answer.at("/part")).distinct())
                .hasSize(1);
        assertThat(member.get("support-requests").at("/total")).isEqualTo("2");
        assertThat(remaining(member)).isEqualTo("8");
        assertThat(member.post(agreement.replace("agreement", "decline"), "").code())
                .isEqualTo("SPLIT_DECIDED");
    }

    @Test
    @DisplayName("RQ-6: declined leaves all as it is, and stays declined")
    default void split_declined() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var request = opened(organisation, member);
        var split = request + "/splits/" + proposed(organisation, request);

        assertThat(member.post(split + "/decline", "").at("/state")).isEqualTo("DECLINED");
        assertThat(member.post(split + "/decline", "").status()).isEqualTo(200);
        var late = member.post(split + "/agreement", "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("SPLIT_DECIDED");
        assertThat(member.get("support-requests").at("/total")).isEqualTo("1");
        assertThat(remaining(member)).isEqualTo("9");
    }

    @Test
    @DisplayName(
            "RQ-6, PL-2: when the plan is used up nothing changes and the reasons are told, before and after asking")
    default void split_with_nothing_left() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var request = opened(organisation, member);
        var split = request + "/splits/" + proposed(organisation, request);
        for (var i = 0; i < 9; i++) {
            member.post("support-requests", RequestStories.COVERED, RequestStories.newKey());
        }

        var told = member.get(request + "/splits");
        assertThat(told.json().at("/payer/plan").isNull()).isTrue();
        assertThat(told.each("/payer/reasons", "code")).contains("NO_INCIDENTS_LEFT");
        var refused = member.post(split + "/agreement", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("NO_USABLE_PLAN");
        assertThat(refused.each("/reasons", "code")).contains("NO_INCIDENTS_LEFT");
        assertThat(member.get(request + "/splits").at("/splits/0/state")).isEqualTo("PROPOSED");
        assertThat(member.get("support-requests").at("/total")).isEqualTo("10");
    }

    @Test
    @DisplayName(
            "RQ-6, RQ-7: engineers propose and the requester decides, an admin only looks on; strangers find nothing")
    default void who_may_split() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var request = opened(organisation, member);
        var split = request + "/splits/" + proposed(organisation, request);
        var other = server().organisation("ACTION_PACK");
        var elsewhere = other.member();
        var own = opened(other, elsewhere);

        assertThat(member.post(request + "/splits", PART).code()).isEqualTo("ROLE_REQUIRED");
        for (var looker : List.of(organisation.admin(), organisation.vendor(Role.SUPPORT_ENGINEER))) {
            var refused = looker.post(split + "/agreement", "", "Accept-Language", "en");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.at("/detail")).contains("the requester");
            assertThat(looker.post(split + "/decline", "").code()).isEqualTo("ROLE_REQUIRED");
            assertThat(looker.get(request + "/splits").each("/splits", "state")).containsExactly("PROPOSED");
        }
        for (var stranger : List.of(organisation.member(), organisation.person(), elsewhere)) {
            assertThat(stranger.get(request + "/splits").status()).isEqualTo(404);
            assertThat(stranger.post(request + "/splits", PART).code()).isEqualTo("UNKNOWN_REQUEST");
            assertThat(stranger.post(split + "/agreement", "").code()).isEqualTo("UNKNOWN_REQUEST");
            assertThat(stranger.post(split + "/decline", "").status()).isEqualTo(404);
        }
        var through = split.replace(request, own);
        assertThat(elsewhere.post(through + "/agreement", "").code()).isEqualTo("UNKNOWN_SPLIT");
        assertThat(member.post(request + "/splits/x/agreement", "").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("RQ-6: a closed request is neither split nor agreed to be; a part needs a title and a description")
    default void split_closed_or_wrong() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var engineer = organisation.vendor(Role.SUPPORT_ENGINEER);
        var request = opened(organisation, member);
        var split = request + "/splits/" + proposed(organisation, request);

        var wrong = engineer.post(request + "/splits", "{\"title\":\"\\u3000\",\"description\":\"\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.each("/violations", "field")).containsExactly("description", "title");
        var tooLong = "{\"title\":\"" + "x".repeat(201) + "\",\"description\":\"d\"}";
        assertThat(engineer.post(request + "/splits", tooLong).each("/violations", "code"))
                .containsExactly("TOO_LONG");

        member.post(request + "/close", "{\"resolution\":\"SOLVED\"}");
        assertThat(engineer.post(request + "/splits", PART).code()).isEqualTo("ALREADY_CLOSED");
        assertThat(member.post(split + "/agreement", "").code()).isEqualTo("ALREADY_CLOSED");
        assertThat(member.get(request + "/splits").json().at("/payer").isNull()).isTrue();
        assertThat(member.get("support-requests").at("/total")).isEqualTo("1");
        assertThat(member.post(split + "/decline", "").status()).isEqualTo(200);
    }

    private static String opened(Organisation organisation, Api member) {
        organisation.activatedAndLinked(member);
        var opened = member.post("support-requests", RequestStories.COVERED, RequestStories.newKey());
        return "support-requests/" + opened.at("/number");
    }

    private static String proposed(Organisation organisation, String request) {
        return organisation
                .vendor(Role.SUPPORT_ENGINEER)
                .post(request + "/splits", PART)
                .at("/id");
    }

    private static String remaining(Api member) {
        return member.get("contracts").at("/0/lines/0/remaining");
    }
}
