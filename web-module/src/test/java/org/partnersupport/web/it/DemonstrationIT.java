package org.partnersupport.web.it;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.partnersupport.testing.LedgerProof;

/**
 * Everything that is asked of one server in demonstration mode. The stories stand in interfaces of their own, so that
 * the server starts once for all of them; each makes its own data, and after each the ledger must add up.
 */
@ArquillianTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemonstrationIT
        implements ContractStories,
                BenefitsStories,
                SharingStories,
                RenewalStories,
                ForesightStories,
                RequestStories,
                CoverageStories,
                CloudStories,
                ConversationStories,
                SupportPlanStories,
                PurchaseStories,
                AttachmentStories,
                SplitStories,
                StatementStories,
                AuditStories,
                OpeningStories,
                StrictnessStories,
                AuthorisationStories,
                PeopleStories,
                TokenStories,
                PasswordStories,
                SecondFactorStories,
                ProveAgainStories,
                ForeignFieldStories,
                ForgedHeaderStories,
                InsideStories,
                UploadStories,
                SearchStories,
                ReadingStories,
                ScriptStories,
                DoorStories,
                FormSizeStories,
                OddValueStories,
                SecretFileStories,
                SecretStories {
    @ArquillianResource
    URL portal;

    @Deployment(name = "demonstration", testable = false)
    static WebArchive archive() {
        return Server.archive();
    }

    @Override
    public Server server() {
        try {
            return Server.demonstration(
                    new URI(portal.getProtocol(), null, portal.getHost(), portal.getPort(), "/", null, null));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @AfterEach
    void the_ledger_adds_up() {
        LedgerProof.assertExact(server().database());
    }
}
