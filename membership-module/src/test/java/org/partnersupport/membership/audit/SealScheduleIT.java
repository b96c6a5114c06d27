package org.partnersupport.membership.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was sealed")
class SealScheduleIT {
    private final Audited here = new Audited();
    private final Logger seals = Logger.getLogger(SealSchedule.SEALS);
    private final List<String> said = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        seals.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        seals.removeHandler(listener);
    }

    @Test
    @DisplayName(
            "TC-118: is said to a logger of its own, with the number of the newest entry and its seal, and only once")
    void said() {
        var schedule = new SealSchedule();
        schedule.entries = here.sealing;
        here.log.record(null, "SIGN_IN_REFUSED", "one", "");
        here.log.record(null, "SIGN_IN_REFUSED", "two", "");

        for (var i = 0; i < 1_000 && here.unsealed() > 0; i++) {
            look(schedule);
        }
        look(schedule);

        assertThat(said).singleElement().asString().startsWith("entry 2 seal ");
        assertThat(here.rows.number(
                        "SELECT count(*) FROM membership.audit_seal WHERE entry = 2 AND encode(seal, 'hex') = ?",
                        said.get(0).substring("entry 2 seal ".length())))
                .isEqualTo(1);
    }

    private void look(SealSchedule schedule) {
        here.work.inTransaction(() -> {
            schedule.seal();
            return said.size();
        });
    }
}
