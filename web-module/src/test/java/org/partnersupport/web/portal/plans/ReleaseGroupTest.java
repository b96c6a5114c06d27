package org.partnersupport.web.portal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.entitlement.api.Policy;
import org.partnersupport.entitlement.api.Release;

class ReleaseGroupTest {
    @Test
    @DisplayName(
            "LC-1: service levels stand under the version they belong to, named with its line where there are several")
    void serviceLevelsAreGroupedByLineAndVersion() {
        var groups = ReleaseGroup.of(List.of(
                release("2019-cu1", "LTSC", "2019"),
                release("2019-rtm", "LTSC", "2019"),
                release("1903", "SAC", "1903")));

        assertThat(groups).extracting(ReleaseGroup::label).containsExactly("LTSC · 2019", "SAC · 1903");
        assertThat(groups.get(0).releases()).extracting(Release::code).containsExactly("2019-cu1", "2019-rtm");
    }

    @Test
    void aProductWithOneLineOfPlainVersionsNeedsNoGroups() {
        var groups = ReleaseGroup.of(List.of(release("18", "MAIN", "18"), release("17", "MAIN", "17")));

        assertThat(groups).singleElement().satisfies(all -> {
            assertThat(all.named()).isFalse();
            assertThat(all.releases()).hasSize(2);
        });
    }

    @Test
    void linesOfPlainVersionsAreGroupedByLineAlone() {
        var groups = ReleaseGroup.of(List.of(
                release("2025", "LTSC", "2025"), release("23h2", "AC", "23H2"), release("2022", "LTSC", "2022")));

        assertThat(groups).extracting(ReleaseGroup::label).containsExactly("LTSC", "AC");
        assertThat(groups.get(0).releases()).extracting(Release::code).containsExactly("2025", "2022");
    }

    private static Release release(String code, String line, String version) {
        return new Release(code, code, line, version, Policy.FIXED, LocalDate.of(2020, 1, 1), null, null);
    }
}
