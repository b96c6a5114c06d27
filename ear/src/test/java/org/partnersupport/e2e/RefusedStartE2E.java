package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A start that cannot end well is refused at once, with one line that says why. */
@ExtendWith(RunningPortal.class)
class RefusedStartE2E {
    private static final int NOT_TRIED = 2;

    @ParameterizedTest
    @CsvSource({
        "PARTNER_SUPPORT_PORT, eighty",
        "PARTNER_SUPPORT_PORT, 70000",
        "PARTNER_SUPPORT_LIFECYCLE_ZONE, Asia/Atlantis",
        "PARTNER_SUPPORT_N_REQUIRES_MAINSTREAM, perhaps",
        "PARTNER_SUPPORT_LOW_BALANCE_PERCENT, 101",
        "PARTNER_SUPPORT_CONTRACT_MONTHS, 0",
        "PARTNER_SUPPORT_TOKEN_HOURS, -1"
    })
    void aWrongSettingIsNamedWithItsValue(String setting, String value) {
        assertRefused(Map.of(setting, value), setting, value);
    }

    @Test
    void anAddressOfAnotherDatabaseIsRefusedWithoutRepeatingIt() {
        assertRefused(
                Map.of("PARTNER_SUPPORT_DB_URL", "jdbc:mysql://db.example/x?password=s3cret"),
                "PARTNER_SUPPORT_DB_URL");
    }

    @Test
    void aDatabaseWithoutARoleIsRefused() {
        assertRefused(
                Map.of("PARTNER_SUPPORT_DB_URL", "jdbc:postgresql://127.0.0.1:1/none"), "PARTNER_SUPPORT_DB_USER");
    }

    @Test
    void aSecondServerOnTheSameDataIsRefusedAndTheFirstRunsOn(Portal portal) {
        assertRefused(
                Map.of("PARTNER_SUPPORT_DATA", portal.data().toString()),
                portal.data().toAbsolutePath().normalize().toString(),
                "process " + portal.process().pid(),
                "PARTNER_SUPPORT_DATA");
        portal.as("admin@fuji.example").get("/me").expecting(200);
    }

    @Test
    void aUsedPortIsRefused(Portal portal) {
        assertRefused(
                Map.of("PARTNER_SUPPORT_PORT", Integer.toString(portal.port())),
                Integer.toString(portal.port()),
                "PARTNER_SUPPORT_PORT");
    }

    private static void assertRefused(Map<String, String> settings, String... words) {
        try (var refused = Portal.launch("refused", settings)) {
            assertThat(refused.awaitEnd()).isEqualTo(NOT_TRIED);
            assertThat(refused.output()).hasLineCount(1).contains(words).doesNotContain("s3cret");
        }
    }
}
