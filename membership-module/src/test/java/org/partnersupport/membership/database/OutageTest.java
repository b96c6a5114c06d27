package org.partnersupport.membership.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutageTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    @DisplayName("After a wait in vain nobody else waits for a moment, and then somebody tries again")
    void aWaitInVainIsRemembered() throws InterruptedException {
        var outage = new Outage(Duration.ZERO, Duration.ofMillis(300));

        assertThatThrownBy(() -> outage.through(this::refuses)).hasMessage("refused");
        assertThatThrownBy(() -> outage.through(this::refuses)).isInstanceOf(SQLTransientConnectionException.class);
        assertThat(asked).hasValue(1);

        Thread.sleep(350);
        assertThatThrownBy(() -> outage.through(this::refuses)).hasMessage("refused");
        assertThat(asked).hasValue(2);
    }

    @Test
    @DisplayName("A refusal that comes at once is not remembered: the next one may find the database again")
    void aQuickRefusalIsNot() {
        var outage = new Outage(Duration.ofMinutes(1), Duration.ofMinutes(1));

        assertThatThrownBy(() -> outage.through(this::refuses)).hasMessage("refused");
        assertThatThrownBy(() -> outage.through(this::refuses)).hasMessage("refused");
        assertThat(asked).hasValue(2);
    }

    private java.sql.Connection refuses() throws SQLException {
        asked.incrementAndGet();
        throw new SQLException("refused");
    }
}
