package org.partnersupport.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.jboss.arquillian.container.test.api.ContainerController;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.testing.LedgerProof;
import org.partnersupport.testing.MembershipFixture;
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
            "TC-115: with a database of its own the server lays its tables and catalogue there, and no demonstration data")
    void a_named_database_holds_nobody_but_its_own_people() throws IOException {
        var database = TestDatabase.migrated();
        var port = freePort();
        var server = new Server(URI.create("http://localhost:" + port + "/"), database.dataSource());
        containers.start(
                NAME, Map.of("cmdOptions", settings(database), "extraMicroOptions", "--contextroot / --port " + port));
        deployer.deploy(NAME);
        try {
            var rows = new MembershipFixture(database.dataSource());
            assertThat(rows.number("SELECT count(*) FROM membership.account")).isZero();
            assertThat(rows.number("SELECT count(*) FROM entitlement.product")).isPositive();
            assertThat(server.nobody().get("/health/ready").status()).isEqualTo(200);
            assertThat(server.nobody().get("/sign-in").text()).doesNotContain("aoba.example");
            var demonstration = "{\"username\":\"admin@aoba.example\",\"password\":\"%s\"}"
                    .formatted(System.getenv("PARTNER_SUPPORT_DEMO_PASSWORD"));
            assertThat(server.nobody().post("tokens", demonstration).status()).isEqualTo(401);

            var organisation = server.organisation("ACTION_PACK");
            var member = organisation.member();
            organisation.activatedAndLinked(member);
            var opened = member.post("support-requests", RequestStories.COVERED, RequestStories.newKey());
            assertThat(opened.status()).as("%s", opened).isEqualTo(201);
            LedgerProof.assertExact(database.dataSource());
        } finally {
            deployer.undeploy(NAME);
            containers.stop(NAME);
        }
    }

    private static String settings(TestDatabase database) {
        return "-Dpartner-support.db.url=" + database.url()
                + " -Dpartner-support.db.user=postgres -Dpartner-support.db.password=postgres"
                + " -Dpartner-support.secret-keys=" + TestSettings.SECRET_KEYS;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
