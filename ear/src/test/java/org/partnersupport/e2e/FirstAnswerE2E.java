package org.partnersupport.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningPortal.class)
class FirstAnswerE2E {
    @Test
    void aDemonstrationAccountSignsInByToken(Portal portal) {
        var me = portal.as("admin@aoba.example").get("/me").expecting(200).json();

        assertThat(me.get("organisation").get("name").asString()).isNotBlank();
    }

    @Test
    void theStartTellsTheAddress(Portal portal) {
        assertThat(portal.output()).contains("Partner Support is ready: " + portal.url());
    }

    /** On a portal of its own: the story begins before anybody has activated anything. */
    @Test
    void theMainStoryHolds() throws SQLException {
        try (var portal = Portal.start("main-story")) {
            new MainStory(portal::as).tell();

            try (var database = portal.database()) {
                Ledgers.prove(database);
            }
        }
    }
}
