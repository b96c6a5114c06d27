package org.partnersupport.web.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.core.exc.StreamConstraintsException;

class JsonTest {
    @Test
    @DisplayName("api: fifty levels are read, one more is not")
    void depth() {
        assertThat(Json.MAPPER.readTree("[".repeat(50) + "]".repeat(50)).size()).isEqualTo(1);
        assertThatThrownBy(() -> Json.MAPPER.readTree("[".repeat(51) + "]".repeat(51)))
                .isInstanceOf(StreamConstraintsException.class);
    }

    @Test
    @DisplayName("api: numbers and names have an end")
    void numbers_and_names() {
        assertThatThrownBy(() -> Json.MAPPER.readTree("9".repeat(41))).isInstanceOf(StreamConstraintsException.class);
        assertThatThrownBy(() -> Json.MAPPER.readTree("{\"" + "n".repeat(60_000) + "\":1}"))
                .isInstanceOf(StreamConstraintsException.class);
    }

    @Test
    @DisplayName("api: members are written as declared, days and instants as ISO 8601, absent values as null")
    void writing() {
        var written = new Sample("z", LocalDate.of(2026, 11, 22), Instant.parse("2026-11-22T01:02:03Z"), null);

        assertThat(Json.MAPPER.writeValueAsString(written))
                .isEqualTo("{\"name\":\"z\",\"day\":\"2026-11-22\",\"at\":\"2026-11-22T01:02:03Z\",\"absent\":null}");
    }

    record Sample(
            String name,
            LocalDate day,
            Instant at,
            @Nullable Integer absent) {}
}
