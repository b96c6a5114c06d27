package org.partnersupport.entitlement.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnersupport.entitlement.lifecycle.Levels.judge;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.CoverageReason;
import org.partnersupport.entitlement.api.CoverageVerdict.Verdict;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.Policy;

class CoverageRulesTest {
    private final ServiceLevel v2019 = Levels.fixed("2019", "2018-11-13", "2024-01-09", "2029-01-09");
    private final ServiceLevel v2022 = Levels.fixed("2022", "2021-08-18", "2026-10-13", "2031-10-14");
    private final ServiceLevel v2025 = Levels.fixed("2025", "2024-11-01", "2029-11-13", "2034-11-14");
    private final List<ServiceLevel> line = List.of(v2025, v2022, v2019);

    @Test
    @DisplayName("LC-4: every reason has exactly one rule")
    void every_reason_has_one_rule() {
        assertThat(CoverageRule.ALL.stream().map(CoverageRule::reason).toList())
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(CoverageReason.class));
        assertThat(CoverageRule.ALL.stream().map(CoverageRule::name).collect(Collectors.toSet()))
                .hasSameSizeAs(CoverageRule.ALL);
    }

    @Test
    @DisplayName("LC-3: the newest version is N, the one before N-1, and the verdict names both")
    void newest_two_versions_are_current_and_previous() {
        var verdict = judge(v2022, line, "2025-01-01");

        assertThat(verdict.verdict()).isEqualTo(Verdict.COVERED_N_MINUS_1);
        assertThat(verdict.current()).isEqualTo("2025");
        assertThat(verdict.previous()).isEqualTo("2022");
        assertThat(judge(v2025, line, "2025-01-01").verdict()).isEqualTo(Verdict.COVERED_N);
        assertThat(judge(v2019, line, "2022-01-01").previous()).isEqualTo("2019");
    }

    @Test
    @DisplayName("LC-3: N-1 is covered to the last day of mainstream, and not a day longer")
    void mainstream_end_is_inclusive() {
        assertThat(judge(v2022, line, "2026-10-13").verdict()).isEqualTo(Verdict.COVERED_N_MINUS_1);
        assertThat(judge(v2022, line, "2026-10-14").reason()).isEqualTo(CoverageReason.N_MINUS_1_PAST_MAINSTREAM);
    }

    @Test
    @DisplayName("LC-3: older than N-1 is never covered, whatever its dates")
    void older_is_never_covered() {
        var endless = Levels.ending(v2019, new Phase(null, false), Phase.until(LocalDate.parse("2099-12-31")));

        assertThat(judge(endless, List.of(v2025, v2022, endless), "2025-01-01").reason())
                .isEqualTo(CoverageReason.OLDER_THAN_N_MINUS_1);
    }

    @Test
    @DisplayName("LC-3: what is not out yet is not covered and does not count for N")
    void unreleased_does_not_exist() {
        assertThat(judge(v2025, line, "2024-10-31").reason()).isEqualTo(CoverageReason.NOT_RELEASED);
        assertThat(judge(v2025, line, "2024-10-31").payPerIncident()).isFalse();
        assertThat(judge(v2022, line, "2024-10-31").verdict()).isEqualTo(Verdict.COVERED_N);
        assertThat(judge(v2022, line, "2024-11-01").verdict()).isEqualTo(Verdict.COVERED_N_MINUS_1);
    }

    @Test
    @DisplayName("LC-3: before the first release of a line there is no N")
    void before_the_first_release_there_is_no_current_version() {
        var verdict = judge(v2019, line, "2018-11-12");

        assertThat(verdict.reason()).isEqualTo(CoverageReason.NOT_RELEASED);
        assertThat(verdict.current()).isNull();
        assertThat(verdict.previous()).isNull();
    }

    @Test
    @DisplayName("LC-3: of two versions that came out on one day, the feed's order decides")
    void the_feeds_order_decides_on_equal_days() {
        var one = Levels.at(Levels.fixed("4.21", "2025-10-21", "2030-01-01", "2030-01-01"), 1);
        var other = Levels.at(Levels.fixed("4.20", "2025-10-21", "2030-01-01", "2030-01-01"), 2);

        assertThat(judge(one, List.of(other, one), "2025-12-01").verdict()).isEqualTo(Verdict.COVERED_N);
        assertThat(judge(other, List.of(other, one), "2025-12-01").verdict()).isEqualTo(Verdict.COVERED_N_MINUS_1);
    }

    @Test
    @DisplayName("LC-1: a service pack is no version: a late one of an old version does not make it N")
    void a_service_pack_is_not_a_version() {
        var latePack = Levels.of(Levels.fixed("2019-sp1", "2025-01-01", "2024-01-09", "2029-01-09"), "2019");

        assertThat(judge(v2025, List.of(v2025, v2022, v2019, latePack), "2025-06-01")
                        .current())
                .isEqualTo("2025");
        assertThat(judge(latePack, List.of(v2025, v2022, v2019, latePack), "2025-06-01")
                        .reason())
                .isEqualTo(CoverageReason.OLDER_THAN_N_MINUS_1);
    }

    @Test
    @DisplayName("LC-3: a service level whose own servicing ended is out, though its version goes on")
    void servicing_of_the_level_counts() {
        var pack = Levels.of(Levels.fixed("2025-sp1", "2025-06-01", "2029-11-13", "2034-11-14"), "2025");
        var plain = Levels.ending(v2025, v2025.active(), Phase.until(LocalDate.parse("2026-01-13")));
        var both = List.of(pack, plain, v2022);

        assertThat(judge(plain, both, "2026-01-13").verdict()).isEqualTo(Verdict.COVERED_N);
        assertThat(judge(plain, both, "2026-01-14").reason()).isEqualTo(CoverageReason.SERVICING_ENDED);
        assertThat(judge(plain, both, "2026-01-14").facts()).containsEntry("versionSupportEnd", "2034-11-14");
        assertThat(judge(plain, List.of(plain, v2022), "2026-01-14").reason()).isEqualTo(CoverageReason.END_OF_SUPPORT);
    }

    @Test
    @DisplayName("LC-5: with the switch, N too needs mainstream")
    void the_switch_asks_mainstream_of_the_current_version() {
        var day = LocalDate.parse("2024-06-01");
        var alone = List.of(v2019);

        assertThat(judge(v2019, alone, day, false).verdict()).isEqualTo(Verdict.COVERED_N);
        assertThat(judge(v2019, alone, day, false).coveredUntil()).isEqualTo("2029-01-09");
        assertThat(judge(v2019, alone, day, true).reason()).isEqualTo(CoverageReason.N_PAST_MAINSTREAM);
        assertThat(judge(v2019, alone, LocalDate.parse("2024-01-09"), true).coveredUntil())
                .isEqualTo("2024-01-09");
    }

    @Test
    @DisplayName("LC-4: a cloud product is judged by another benefit")
    void cloud_is_not_judged() {
        var facts = CoverageCase.of("cloud", Deployment.CLOUD, v2025, line, LocalDate.parse("2025-01-01"), false);

        assertThat(CoverageDecision.on(facts).reason()).isEqualTo(CoverageReason.CLOUD_PRODUCT);
        assertThat(CoverageDecision.on(facts).payPerIncident()).isFalse();
    }

    @Test
    @DisplayName("LC-4: a fixed policy without any date is unknown, never endless")
    void a_fixed_policy_without_dates_is_unknown() {
        var running = new Phase(null, false);
        for (var policy : List.of(Policy.FIXED, Policy.MIXED)) {
            var withheld = Levels.under(Levels.ending(v2025, running, running), policy);

            var verdict = judge(withheld, List.of(withheld), "2025-01-01");

            assertThat(verdict.reason()).isEqualTo(CoverageReason.UNKNOWN_LIFECYCLE);
            assertThat(verdict.payPerIncident()).isFalse();
        }
        var modern = Levels.under(Levels.ending(v2025, running, running), Policy.MODERN);
        assertThat(judge(modern, List.of(modern), "2025-01-01").covered()).isTrue();
        assertThat(judge(modern, List.of(modern), "2025-01-01").coveredUntil()).isNull();
    }

    @Test
    @DisplayName("LC-4: a fixed policy that tells mainstream alone is known for as long as that")
    void a_fixed_policy_with_mainstream_alone_is_known_so_long() {
        var half = Levels.ending(v2025, v2025.active(), new Phase(null, false));

        assertThat(judge(half, List.of(half), "2029-11-13").coveredUntil()).isEqualTo("2029-11-13");
        assertThat(judge(half, List.of(half), "2029-11-14").reason()).isEqualTo(CoverageReason.UNKNOWN_LIFECYCLE);
    }

    @Test
    @DisplayName("LC-3: 'over' without a date is over on every day; a date beats the flag")
    void flags_speak_only_without_a_date() {
        var over = Levels.ending(v2025, new Phase(null, true), new Phase(null, true));

        assertThat(judge(over, List.of(over), "2025-01-01").reason()).isEqualTo(CoverageReason.END_OF_SUPPORT);
        assertThat(judge(over, List.of(over), "2025-01-01").facts())
                .containsEntry("supportOver", "true")
                .doesNotContainKey("supportEnd");
        assertThat(new Phase(LocalDate.parse("2030-01-01"), true).overOn(LocalDate.parse("2025-01-01")))
                .isFalse();
    }

    @Test
    @DisplayName("LC-3: mainstream is the version's date, else active support, else the single phase")
    void mainstream_has_three_sources() {
        var single = Levels.ending(v2025, null, v2025.servicing());
        var told = new ServiceLevel(
                "13.0-sp3",
                "SQL",
                "2016",
                Policy.FIXED,
                true,
                LocalDate.parse("2021-09-15"),
                0,
                LocalDate.parse("2021-07-13"),
                Phase.until(LocalDate.parse("2026-07-14")),
                Phase.until(LocalDate.parse("2026-07-14")));

        assertThat(told.mainstream().end()).isEqualTo("2021-07-13");
        assertThat(v2025.mainstream().end()).isEqualTo("2029-11-13");
        assertThat(single.mainstream().end()).isEqualTo("2034-11-14");
    }

    @Test
    @DisplayName("LC-7: an incident can be bought for what is covered, and for fixed policies to the end of support")
    void pay_per_incident() {
        assertThat(judge(v2025, line, "2025-01-01").payPerIncident()).isTrue();
        assertThat(judge(v2019, line, "2029-01-09").payPerIncident()).isTrue();
        assertThat(judge(v2019, line, "2029-01-10").payPerIncident()).isFalse();
        for (var policy : EnumSet.complementOf(EnumSet.of(Policy.FIXED))) {
            var other = Levels.under(v2019, policy);
            assertThat(judge(other, List.of(v2025, v2022, other), "2025-01-01").payPerIncident())
                    .as("%s", policy)
                    .isFalse();
        }
    }

    @Test
    @DisplayName("LC-2: no incident can be bought for a product nobody has grouped")
    void no_incident_for_ungrouped_products() {
        var ungrouped = Levels.ungrouped(v2025);

        assertThat(judge(ungrouped, List.of(ungrouped), "2025-01-01").covered()).isTrue();
        assertThat(judge(ungrouped, List.of(ungrouped), "2025-01-01").payPerIncident())
                .isFalse();
    }

    @Test
    @DisplayName("LC-4: a verdict tells what it compared")
    void facts_are_told() {
        assertThat(judge(v2022, line, "2025-01-01").facts())
                .containsEntry("deployment", "ON_PREMISES")
                .containsEntry("line", "LTSC")
                .containsEntry("version", "2022")
                .containsEntry("policy", "FIXED")
                .containsEntry("releasedOn", "2021-08-18")
                .containsEntry("mainstreamEnd", "2026-10-13")
                .containsEntry("supportEnd", "2031-10-14")
                .containsEntry("servicingEnd", "2031-10-14")
                .containsEntry("currentReleasedOn", "2024-11-01")
                .containsEntry("previousReleasedOn", "2021-08-18");
    }
}
