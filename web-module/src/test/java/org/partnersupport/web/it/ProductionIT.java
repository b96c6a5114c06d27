package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.ContainerController;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;
import org.partnersupport.testing.FakeClamd;
import org.partnersupport.testing.LedgerProof;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TenantProof;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.TestSettings;

/** The same archive with a database named in the settings. */
@ArquillianTest
class ProductionIT {
    private static final String NAME = "production";

    @ArquillianResource
    ContainerController containers;

    @ArquillianResource
    Deployer deployer;

    @Deployment(name = NAME, managed = false, testable = false)
    @TargetsContainer(NAME)
    static WebArchive archive() {
        return Server.archive();
    }

    @Test
    @DisplayName(
            "TC-115, TC-117: with a database of its own the server lays its tables and catalogue there, and no demonstration data, and goes on without the rights to change them")
    void a_named_database_holds_nobody_but_its_own_people() throws IOException {
        var port = freePort();
        started(port, "-Dpartner-support.base-url=http://localhost:" + port, server -> {
            var rows = new MembershipFixture(server.database());
            assertThat(rows.number("SELECT count(*) FROM membership.account")).isZero();
            assertThat(rows.number("SELECT count(*) FROM entitlement.product")).isPositive();
            assertThat(server.nobody().get("/health/ready").status()).isEqualTo(200);
            assertThat(server.nobody().get("/sign-in").text()).doesNotContain("aoba.example");
            var demonstration = "{\"username\":\"admin@aoba.example\",\"password\":\"%s\"}"
                    .formatted(System.getenv("PARTNER_SUPPORT_DEMO_PASSWORD"));
            var refused = server.nobody().post("tokens", demonstration);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("LOCAL_ACCOUNTS_OFF");
            assertThat(server.nobody().get("/sign-in").text()).doesNotContain("type=\"password\"");

            assertThat(rows.number("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND application_name = 'partner-support' AND usename <> 'test_application'"))
                    .as("TC-117: connections of another role than the application's")
                    .isZero();

            var organisation = server.organisation("ACTION_PACK");
            var member = organisation.member();
            organisation.activatedAndLinked(member);
            var opened = member.post("support-requests", RequestStories.COVERED, RequestStories.newKey());
            assertThat(opened.status()).as("%s", opened).isEqualTo(201);
            LedgerProof.assertExact(server.database());
            TenantProof.assertClosed(server.database());
        });
    }

    @Test
    @DisplayName(
            "TC-052, TC-067, TC-109: behind a proxy that ends TLS every cookie is for TLS alone, links that are handed over name the portal, the vendor's staff need a second factor (ASVS V6.3.3), and the outside sees no operator's page")
    void behind_a_proxy() throws IOException {
        var settings =
                "-Dpartner-support.base-url=https://support.example -Dpartner-support.trusted-proxies=127.0.0.1,::1 -Dpartner-support.management-addresses=127.0.0.1,::1"
                        + " -Dpartner-support.local-accounts=true";
        started(freePort(), settings, server -> {
            var organisation = server.organisation("ACTION_PACK");
            var browser = new ProxiedBrowser(server);
            browser.signIn(
                    organisation.fixture(), organisation.fixture().member(organisation.made(), Role.GLOBAL_ADMIN));

            browser.post("/preferences", "language=ja&theme=dark");
            assertThat(browser.cookies())
                    .containsOnlyKeys("__Host-JSESSIONID", "__Host-proof", "__Host-language", "__Host-theme");
            assertThat(browser.get("/home").text()).contains("data-theme=\"dark\"");
            assertThat(browser.setCookies())
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie)
                            .containsIgnoringCase("Secure")
                            .containsIgnoringCase("HttpOnly")
                            .containsIgnoringCase("Path=/")
                            .doesNotContainIgnoringCase("Domain="));
            var home = browser.get("/home");
            assertThat(home.status()).isEqualTo(200);
            assertThat(home.header("Strict-Transport-Security")).startsWith("max-age=");
            var colleague = organisation.fixture().member(organisation.made());
            var person = "/organisation/person?account=" + colleague.account();
            var made = browser.post(person, Portal.filledIn(Portal.form(browser.get(person), "linking"), ""));
            assertThat(browser.get(made.header("Location")).text())
                    .as("TC-067: the address of a link that is handed over")
                    .contains("https://support.example/sign-in/password?token=");
            assertThat(browser.without("__Host-proof").get("/home").status()).isEqualTo(302);

            assertStaffNeedASecondFactor(server, organisation.fixture());

            var nobody = server.nobody();
            for (var path : List.of("/health", "/health/ready", "/metrics", "/openapi")) {
                assertThat(nobody.get(path, "X-Forwarded-For", "203.0.113.5").status())
                        .as(path)
                        .isEqualTo(404);
            }
            assertThat(nobody.get("/health/ready").status()).isEqualTo(200);
            assertThat(nobody.get("/openapi").status()).isEqualTo(200);
        });
    }

    /** ASVS V6.3.3; in a demonstration nobody needs one. */
    private static void assertStaffNeedASecondFactor(Server server, MembershipFixture fixture) {
        var manager = fixture.vendor(Role.PROGRAM_MANAGER);
        var browser = new ProxiedBrowser(server);
        browser.signIn(fixture, manager);
        assertThat(browser.get("/home").status()).as("in by the password alone").isEqualTo(302);
        var refused = server.nobody()
                .post(
                        "tokens",
                        "{\"username\":\"%s\",\"password\":\"%s\"}"
                                .formatted(manager.username(), System.getenv("PARTNER_SUPPORT_DEMO_PASSWORD")));
        assertThat(refused.code()).isEqualTo("SECOND_FACTOR_SETUP_REQUIRED");

        var again = new ProxiedBrowser(server);
        again.enter(manager);
        var page = again.get("/sign-in/code");
        var app = Authenticator.told(page);
        var form =
                Portal.filledIn(Portal.form(page, "entering"), "").replaceFirst("(^|&)code=", "$1code=" + app.code());
        assertThat(again.post("/sign-in/code?next=/organisation/users", form).header("Location"))
                .contains("/account/second-factor?next=%2Forganisation%2Fusers");
        assertThat(SecondFactorStories.RECOVERY
                        .matcher(again.get("/account/second-factor").text())
                        .results())
                .hasSize(10);
        assertThat(again.get("/organisation/users").status()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "TC-091: with a scanner nobody gets a file before it was found clean, and never one with a virus, plain or in an archive; without its answer all wait")
    void before_a_scanner() throws IOException {
        try (var clamd = FakeClamd.start()) {
            var port = freePort();
            var settings = "-Dpartner-support.local-accounts=true -Dpartner-support.base-url=http://localhost:" + port
                    + " -Dpartner-support.scanner=" + clamd.address();
            started(port, settings, server -> new ScannedFiles(server, clamd).story());
        }
    }

    private void started(int port, String more, Consumer<Server> story) {
        var database = TestDatabase.withTwoRoles();
        containers.start(
                NAME,
                Map.of(
                        "cmdOptions", settings(database) + " " + more,
                        "extraMicroOptions", "--contextroot / --port " + port));
        deployer.deploy(NAME);
        try {
            story.accept(new Server(URI.create("http://localhost:" + port + "/"), database.dataSource()));
        } finally {
            deployer.undeploy(NAME);
            containers.stop(NAME);
        }
    }

    private static String settings(TestDatabase database) {
        return "-Dpartner-support.db.url=" + database.url()
                + " -Dpartner-support.db.user=" + TestDatabase.APPLICATION + " -Dpartner-support.db.password=any"
                + " -Dpartner-support.db.owner.user=" + TestDatabase.OWNER + " -Dpartner-support.db.owner.password=any"
                + " -Dpartner-support.secret-keys=" + TestSettings.SECRET_KEYS;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
