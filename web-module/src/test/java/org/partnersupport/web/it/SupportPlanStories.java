package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;

/** The catalogue of support plans. */
interface SupportPlanStories extends OnAServer {
    @Test
    @DisplayName(
            "PD-1, PL-1: a paid plan that staff granted joins the organisation's lists, once, and nobody else grants")
    default void paid_plan_joins_the_lists() {
        var organisation = server().organisation("ACTION_PACK");
        var admin = organisation.admin();
        var wish = "{\"organisation\":\"%s\",\"plan\":\"ADVANCED\",\"start\":\"2026-01-01\",\"end\":\"2030-12-31\"}"
                .formatted(admin.get("me").at("/organisation/id"));
        assertThat(admin.post("admin/paid-plans", wish).code()).isEqualTo("ROLE_REQUIRED");
        var manager = organisation.vendor(Role.PROGRAM_MANAGER);
        var granted = manager.post("admin/paid-plans", wish);
        assertThat(granted.status()).isEqualTo(201);
        assertThat(granted.text()).doesNotContain("accessId");
        assertThat(manager.post("admin/paid-plans", wish).status()).isEqualTo(200);
        assertThat(manager.post("admin/paid-plans", wish.replace("ADVANCED", "NO_SUCH"))
                        .code())
                .isEqualTo("UNKNOWN_PLAN");
        assertThat(manager.post("admin/paid-plans", wish.replace("2030-12-31", "2020-13-01"))
                        .status())
                .isEqualTo(400);

        var azure = "plans?product=azure&release=current";
        assertThat(admin.get(azure).text()).contains("NOT_LINKED");
        var contract = admin.get("contracts");
        admin.post(
                "links",
                "{\"accessId\":\"%s\",\"contractId\":\"%s\"}"
                        .formatted(contract.at("/0/accessId"), contract.at("/0/contractId")));
        assertThat(admin.get(azure).each("/usable", "plan")).containsExactly("ADVANCED_CLOUD");
        assertThat(admin.get("plans?product=windows-server&release=2016").each("/usable", "plan"))
                .containsExactly("ADVANCED_ON_PREMISES");
    }

    @Test
    @DisplayName("PD-1: plans are dated rows: what the vendor adds is offered from its day on, with all it promises")
    default void plans_are_rows() {
        var organisation = server().organisation("ACTION_PACK");
        var member = organisation.member();
        var code = "IT-" + UUID.randomUUID();
        assertThat(member.get("support-plans").each("", "code")).startsWith("MEMBERSHIP", "ADVANCED", "PREMIER");

        organisation
                .fixture()
                .execute(
                        "INSERT INTO entitlement.support_plan VALUES (?, '2027-04-01', '2027-12-31', 9, 'Silver Line', 'シルバー ライン',"
                                + " 'Cloud products', 'クラウド製品', false, true, 15, 90, 240, 1200000, 'JPY')",
                        code);
        organisation
                .fixture()
                .execute("INSERT INTO entitlement.support_plan_service VALUES (?, 1, 'A manager', '担当者')", code);

        assertThat(member.get("support-plans?on=2027-03-31").each("", "code")).doesNotContain(code);
        assertThat(member.get("support-plans?on=2028-01-01").each("", "code")).doesNotContain(code);
        var plans = member.get("support-plans?on=2027-12-31");
        assertThat(plans.each("", "code")).contains(code);
        var plan = "/" + plans.each("", "code").indexOf(code);
        assertThat(plans.at(plan + "/firstResponseMinutesA")).isEqualTo("15");
        assertThat(plans.at(plan + "/serves/0")).isEqualTo("CLOUD");
        assertThat(plans.at(plan + "/price/amount")).isEqualTo("1200000");
        assertThat(plans.at(plan + "/services/0/ja")).isEqualTo("担当者");
    }
}
