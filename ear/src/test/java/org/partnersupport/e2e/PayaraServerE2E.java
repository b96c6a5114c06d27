package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The enterprise archive, as the build made it, on a full application server. */
@ExtendWith({FullServer.class, ArquillianExtension.class})
class PayaraServerE2E {
    @Deployment(testable = false)
    static EnterpriseArchive asBuilt() {
        return ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class, new File(System.getProperty("partner-support.ear", "")));
    }

    @Test
    void theMainStoryHolds() {
        new MainStory(username -> new Api(FullServer.url()).signIn(username, Portal.PASSWORD)).tell();
    }

    @Test
    @DisplayName(
            "TC-108: with the commands of docs/howto/close-listeners.txt a full server listens to everybody for HTTP alone, but for JMS between a deployment and the next start, and to its administrator on the machine itself")
    void theListeners() {
        assumeTrue(OpenSockets.canBeTold(), "only Linux tells in /proc which process has which socket");
        var open = OpenSockets.of(FullServer.process());

        assertThat(open.tcp()).contains("any " + FullServer.port(), "local " + FullServer.adminPort());
        assertThat(open.tcp())
                .filteredOn(socket -> socket.startsWith("any "))
                .isSubsetOf("any " + FullServer.port(), "any " + FullServer.jmsPort());
        assertThat(open.udp()).isEmpty();
    }

    @Test
    void theSignInPageRenders() throws IOException, InterruptedException {
        var page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(FullServer.url() + "/sign-in"))
                                .header("Accept-Language", "ja")
                                .build(),
                        BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"ja\"").contains("type=\"password\"");
    }
}
