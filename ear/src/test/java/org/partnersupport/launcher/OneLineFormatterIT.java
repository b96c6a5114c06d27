package org.partnersupport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OneLineFormatterIT {
    private static final String FORGED = "2026-11-30T09:50:00.000+0000 INFO org.partnersupport.audit.seal: FORGED";

    private final OneLineFormatter formatter = new OneLineFormatter();

    @Test
    @DisplayName("TC-102: what a library logs of a request begins no line and moves no cursor")
    void oneLineEach() {
        var line = record("kit X\r\n" + FORGED + "\u001b[31m\u2028\u202e\u0000 end");

        assertThat(formatter.format(line).lines())
                .singleElement()
                .asString()
                .contains("kit X\\n" + FORGED + "\\u001b[31m\\u2028\\u202e\\u0000 end");
    }

    @Test
    @DisplayName("TC-102: below a line stand the frames of its stack trace alone, whatever the exceptions say")
    void framesAlone() {
        var line = record("failed");
        line.setThrown(new IllegalStateException("one\n" + FORGED, new IllegalArgumentException("two\r\n" + FORGED)));

        var lines = formatter.format(line).lines().toList();

        assertThat(lines.get(0)).contains("failed\\n").contains("one\\n" + FORGED);
        assertThat(lines.subList(1, lines.size()))
                .isNotEmpty()
                .allMatch(below ->
                        below.startsWith("\tat ") || below.startsWith("\t... ") || below.startsWith("Caused by: "));
    }

    private static LogRecord record(String message) {
        return new LogRecord(Level.WARNING, message);
    }
}
