package org.partnersupport.membership.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersupport.testing.TestSettings;

class SettingsTest {
    private static final String URL = "jdbc:postgresql://db.example/partner_support";

    @ParameterizedTest(name = "{0} = {1}")
    @DisplayName("a bad value is refused with its key, its environment variable, the value and what would do")
    @CsvSource({
        "partner-support.port, 0, PARTNER_SUPPORT_PORT, 1 to 65535",
        "partner-support.port, 65536, PARTNER_SUPPORT_PORT, 1 to 65535",
        "partner-support.port, eighty, PARTNER_SUPPORT_PORT, 1 to 65535",
        "partner-support.port, 99999999999, PARTNER_SUPPORT_PORT, 1 to 65535",
        "partner-support.demo.clock, tomorrow, PARTNER_SUPPORT_DEMO_CLOCK, 2027-11-21T14:59:00Z",
        "partner-support.base-url, support.example, PARTNER_SUPPORT_BASE_URL, https://support.example",
        "partner-support.base-url, https://support.example/, PARTNER_SUPPORT_BASE_URL, https://support.example",
        "partner-support.trusted-proxies, proxy.example, PARTNER_SUPPORT_TRUSTED_PROXIES, 10.0.0.0/8",
        "partner-support.management-addresses, everybody, PARTNER_SUPPORT_MANAGEMENT_ADDRESSES, 10.0.0.0/8",
        "partner-support.openapi-public, yes, PARTNER_SUPPORT_OPENAPI_PUBLIC, true or false",
        "partner-support.lifecycle-zone, Asia/Atlantis, PARTNER_SUPPORT_LIFECYCLE_ZONE, Asia/Tokyo",
        "partner-support.n-requires-mainstream, yes, PARTNER_SUPPORT_N_REQUIRES_MAINSTREAM, true or false",
        "partner-support.work-accounts-may-buy, TRUE, PARTNER_SUPPORT_WORK_ACCOUNTS_MAY_BUY, true or false",
        "partner-support.low-balance-percent, 101, PARTNER_SUPPORT_LOW_BALANCE_PERCENT, 0 to 100",
        "partner-support.low-balance-percent, -1, PARTNER_SUPPORT_LOW_BALANCE_PERCENT, 0 to 100",
        "partner-support.warn-contract-days, 731, PARTNER_SUPPORT_WARN_CONTRACT_DAYS, 0 to 730",
        "partner-support.warn-version-days, -1, PARTNER_SUPPORT_WARN_VERSION_DAYS, 0 to 730",
        "partner-support.contract-months, 0, PARTNER_SUPPORT_CONTRACT_MONTHS, 1 to 120",
        "partner-support.token-hours, 721, PARTNER_SUPPORT_TOKEN_HOURS, 1 to 720",
        "partner-support.invitation-days, 0, PARTNER_SUPPORT_INVITATION_DAYS, 1 to 365",
        "partner-support.scanner, clamav.example, PARTNER_SUPPORT_SCANNER, clamav.example:3310",
        "partner-support.scanner, clamav.example:65536, PARTNER_SUPPORT_SCANNER, clamav.example:3310",
        "partner-support.scanner, tcp://clamav.example:3310, PARTNER_SUPPORT_SCANNER, clamav.example:3310"
    })
    void badValue(String key, String value, String variable, String expected) {
        assertThatThrownBy(TestSettings.of(Map.of(key, value))::validate)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(key, variable, "'" + value + "'", expected);
    }

    @Test
    @DisplayName("a database of another make is refused without repeating an address that may hold a password")
    void otherDatabase() {
        assertThatThrownBy(TestSettings.of(Map.of(Settings.DB_URL, "jdbc:mysql://u:hush@h/d"))::validate)
                .hasMessageContainingAll("PARTNER_SUPPORT_DB_URL", "jdbc:postgresql:")
                .message()
                .doesNotContain("hush");
    }

    @Test
    @DisplayName("a database without role or password is refused, naming the missing one")
    void incompleteDatabase() {
        assertThatThrownBy(TestSettings.of(Map.of(Settings.DB_URL, URL, Settings.DB_PASSWORD, "p"))::validate)
                .hasMessageContaining("PARTNER_SUPPORT_DB_USER)");
        assertThatThrownBy(TestSettings.of(Map.of(Settings.DB_URL, URL, Settings.DB_USER, "u"))::validate)
                .hasMessageContaining("PARTNER_SUPPORT_DB_PASSWORD)");
    }

    @Test
    @DisplayName(
            "TC-115: production without secret keys is refused with the command that makes one; a demonstration makes its own")
    void noSecretKeys() {
        var database = Map.of(
                Settings.DB_URL, URL, Settings.DB_USER, "u", Settings.DB_PASSWORD, "p", Settings.BASE_URL, "http://h");
        assertThatThrownBy(new Settings(key -> Optional.ofNullable(database.get(key)))::validate)
                .hasMessageContainingAll("PARTNER_SUPPORT_SECRET_KEYS", "openssl rand -base64 32");
        assertThat(new Settings(key -> Optional.empty()).secretKeys()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3cret",
                "1:s3cret",
                "1:s3cretAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,",
                "a b:s3cretAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            })
    @DisplayName("secret keys that are none are refused without repeating them")
    void malformedSecretKeys(String keys) {
        assertThatThrownBy(TestSettings.of(Map.of(Settings.SECRET_KEYS, keys))::validate)
                .hasMessageContainingAll("PARTNER_SUPPORT_SECRET_KEYS", "openssl rand -base64 32")
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    @DisplayName("TC-067: production without the address it is known by is refused: that of a request is not believed")
    void noBaseUrl() {
        assertThatThrownBy(TestSettings.of(
                        Map.of(Settings.DB_URL, URL, Settings.DB_USER, "u", Settings.DB_PASSWORD, "p"))::validate)
                .hasMessageContainingAll("PARTNER_SUPPORT_BASE_URL", "https://support.example");
        assertThat(TestSettings.defaults().baseUrl()).isEmpty();
        assertThat(TestSettings.defaults().trustedProxies()).isEmpty();
        assertThat(TestSettings.defaults().openApiPublic()).isTrue();
    }

    @Test
    @DisplayName("an owner of the schemas without password, without role or without a database is refused")
    void incompleteOwner() {
        var database = Map.of(
                Settings.DB_URL, URL, Settings.DB_USER, "u", Settings.DB_PASSWORD, "p", Settings.BASE_URL, "http://h");
        for (var half : List.of(Settings.DB_OWNER_USER, Settings.DB_OWNER_PASSWORD)) {
            var settings = new HashMap<>(database);
            settings.put(half, "half");
            assertThatThrownBy(TestSettings.of(settings)::validate)
                    .hasMessageContaining("PARTNER_SUPPORT_DB_OWNER_USER)");
        }
        assertThatThrownBy(
                        TestSettings.of(Map.of(Settings.DB_OWNER_USER, "o", Settings.DB_OWNER_PASSWORD, "p"))::validate)
                .hasMessageContaining("PARTNER_SUPPORT_DB_OWNER_USER)");
    }

    @ParameterizedTest
    @ValueSource(strings = {Settings.DB_USER, Settings.DB_PASSWORD})
    @DisplayName("a role or password without a database is refused: a demonstration cannot be meant")
    void roleWithoutDatabase(String key) {
        assertThatThrownBy(TestSettings.of(Map.of(key, "hush"))::validate)
                .hasMessageContaining("PARTNER_SUPPORT_DB_URL)")
                .message()
                .doesNotContain("hush");
    }

    @Test
    @DisplayName("a data directory that is a file is refused")
    void dataIsAFile(@TempDir Path directory) throws IOException {
        var file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(TestSettings.of(Map.of(Settings.DATA, file.toString()))::validate)
                .hasMessageContainingAll("PARTNER_SUPPORT_DATA", file.toString());
    }

    @Test
    @DisplayName("a demonstration password nobody could sign in with is refused, unprinted")
    void tooLongDemonstrationPassword() {
        assertThatThrownBy(TestSettings.of(Map.of(Settings.DEMO_PASSWORD, "x".repeat(201)))::validate)
                .hasMessageContainingAll("PARTNER_SUPPORT_DEMO_PASSWORD", "201")
                .message()
                .doesNotContain("xx");
    }

    @Test
    @DisplayName(
            "PD-2: the sandbox is refused with a database of one's own: it would give incidents away; a demonstration has it")
    void sandboxInProduction() {
        var production = Map.of(Settings.DB_URL, URL, Settings.DB_USER, "u", Settings.DB_PASSWORD, "p");
        var sold = new HashMap<>(production);
        sold.put(Settings.PAYMENT_GATEWAY, "SANDBOX");

        assertThat(TestSettings.defaults().paymentGateway()).contains("SANDBOX");
        assertThat(TestSettings.of(production).paymentGateway()).isEmpty();
        assertThatThrownBy(TestSettings.of(sold)::validate)
                .hasMessageContainingAll("PARTNER_SUPPORT_PAYMENT_GATEWAY", "takes no money");
    }

    @Test
    @DisplayName("nothing set: a demonstration with the standard values")
    void defaults() {
        var settings = TestSettings.defaults();
        settings.validate();

        assertThat(settings.demonstration()).isTrue();
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.lifecycleZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(settings.nRequiresMainstream()).isFalse();
        assertThat(settings.workAccountsMayBuy()).isFalse();
        assertThat(settings.lowBalancePercent()).isEqualTo(20);
        assertThat(settings.receiptIssuer()).isEmpty();
        assertThat(settings.warnContractDays()).isEqualTo(60);
        assertThat(settings.warnVersionDays()).isEqualTo(180);
        assertThat(settings.contractMonths()).isEqualTo(12);
        assertThat(settings.tokenHours()).isEqualTo(12);
        assertThat(settings.invitationDays()).isEqualTo(7);
        assertThat(settings.dataDirectory()).isEqualTo(Path.of(System.getProperty("user.home"), ".partner-support"));
    }

    @Test
    @DisplayName("a whole database: production")
    void production() {
        var settings = TestSettings.of(Map.of(
                Settings.DB_URL,
                URL,
                Settings.DB_USER,
                "u",
                Settings.DB_PASSWORD,
                "p",
                Settings.PORT,
                " 80 ",
                Settings.BASE_URL,
                "https://support.example"));
        assertThatCode(settings::validate).doesNotThrowAnyException();
        assertThat(settings.demonstration()).isFalse();
        assertThat(settings.port()).isEqualTo(80);
    }

    @Test
    @DisplayName(
            "AC-9: a demonstration's clock can start at another moment and ticks on; with a database it is refused")
    void demonstrationClock() {
        var later = TestSettings.of(Map.of(Settings.DEMO_CLOCK, "2027-11-21T14:59:00Z"));
        later.validate();
        var clock = new CivilTime.SystemClock(later).clock();
        assertThat(clock.instant()).isBetween("2027-11-21T14:59:00Z", "2027-11-21T15:09:00Z");
        assertThat(new CivilTime.SystemClock(TestSettings.defaults()).clock().instant())
                .isBefore("2027-01-01T00:00:00Z");
        assertThatThrownBy(TestSettings.of(Map.of(
                        Settings.DB_URL, URL,
                        Settings.DB_USER, "u",
                        Settings.DB_PASSWORD, "p",
                        Settings.DEMO_CLOCK, "2027-11-21T14:59:00Z"))::validate)
                .hasMessageContainingAll("PARTNER_SUPPORT_DEMO_CLOCK", "database");
    }

    @Test
    @DisplayName("the README's table lists every setting, in order, and nothing else")
    void readme() throws IOException {
        var listed = Files.readAllLines(Path.of("..", "README.md")).stream()
                .filter(line -> line.startsWith("| `PARTNER_SUPPORT_"))
                .map(line -> line.split("`", -1)[1])
                .toList();
        assertThat(listed)
                .containsExactlyElementsOf(Settings.KEYS.stream()
                        .map(Settings::environmentVariable)
                        .toList());
    }
}
