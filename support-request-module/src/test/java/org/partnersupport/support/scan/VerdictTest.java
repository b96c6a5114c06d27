package org.partnersupport.support.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {
    @Test
    @DisplayName("TC-091: OK is clean, FOUND tells what was found, in letters that harm nobody")
    void verdicts() {
        assertThat(Verdict.of("stream: OK")).contains(Verdict.CLEAN);
        assertThat(Verdict.of("stream: Win.Test.EICAR_HDB-1 FOUND")
                        .orElseThrow()
                        .finding())
                .contains("Win.Test.EICAR_HDB-1");
        assertThat(Verdict.of("stream: <b>\tx y FOUND").orElseThrow().finding()).contains("_b__x_y");
        assertThat(Verdict.of("stream: " + "x".repeat(200) + " FOUND")
                        .orElseThrow()
                        .finding()
                        .orElseThrow())
                .hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OK",
                "stream: ok",
                "stream: OK ",
                " stream: OK",
                "stream: OK\nstream: OK",
                "stream:  FOUND",
                "stream: FOUND",
                "INSTREAM size limit exceeded. ERROR",
                "stream: Can't allocate memory ERROR",
                "UNKNOWN COMMAND",
                "HTTP/1.1 200 OK"
            })
    @DisplayName("TC-091: whatever else is answered is no verdict, and so lets nothing pass")
    void noVerdict(String answer) {
        assertThat(Verdict.of(answer)).isEmpty();
    }
}
