package org.partnersupport.support.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @DisplayName("RQ-6, TC-075: a file's name loses its path and what misleads, never its script")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "障害 画面.png,障害 画面.png",
                "C:\\temp\\dump.dmp,dump.dmp",
                "../../etc/passwd,passwd",
                "a\u202Egnp.exe,agnp.exe",
                "..,file",
                "/,file",
                "``,file",
                "\"><img src=x onerror=…>.png,\"><img src=x onerror=…>.png"
            })
    void names(String called, String kept) {
        assertThat(FileName.of(called)).isEqualTo(kept);
    }

    @Test
    @DisplayName("RQ-6: whatever a file is called, its name fits")
    void fits() {
        var random = new Random(20261125);
        for (var i = 0; i < 10_000; i++) {
            var called = random.ints(random.nextInt(260), 0, 0x11000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(FileName.of(called).length()).as(called).isBetween(1, 200);
        }
        assertThat(FileName.of("x".repeat(300) + ".log")).hasSize(200).endsWith(".log");
    }
}
