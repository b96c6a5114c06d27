package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The catalogue of support plans. */
interface SupportPlanStories extends OnAServer {
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
