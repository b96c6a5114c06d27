package org.partnersupport.membership.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is sealed of an entry")
class SealedTextTest {
    private static final Instant AT = Instant.parse("2026-11-22T03:00:00.000001Z");

    @Test
    @DisplayName("has one text for ever: seals of years ago are computed from it")
    void fixed() {
        var text = entry("SIGNED_IN", "a\nb", "", null);
        assertThat(text.canonical()).isEqualTo("""
                1:7
                27:2026-11-22T03:00:00.000001Z
                -
                -
                9:SIGNED_IN
                3:a
                b
                0:
                -
                """);
        assertThat(text.seal(SealedText.BEFORE_THE_FIRST))
                .isEqualTo("a9204ff70090ec07d0dbfa1552e6952b5a29bf58d2cb99dd4c159d513ca120bd");
    }

    @Test
    @DisplayName("differs where a part ends elsewhere, and a missing one is not an empty one")
    void unambiguous() {
        assertThat(entry("A", "bc", "d", null).canonical())
                .isNotEqualTo(entry("A", "b", "cd", null).canonical())
                .isNotEqualTo(entry("A", "bc", "d", "").canonical());
        assertThat(entry("A", "x\n1:y", "z", null).canonical())
                .isNotEqualTo(entry("A", "x", "y\n1:z", null).canonical());
    }

    private static SealedText entry(String action, String subject, String detail, @Nullable String address) {
        return new SealedText(7, AT, null, null, action, subject, detail, address);
    }
}
