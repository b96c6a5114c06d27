package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

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
