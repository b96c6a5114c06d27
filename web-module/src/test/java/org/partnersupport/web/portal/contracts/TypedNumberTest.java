package org.partnersupport.web.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "12, 12", "１２, 12", "' 7 ', 7", "100, 100"})
    @DisplayName("LK-7: a cap may be typed in any width")
    void number(String typed, int number) {
        assertThat(TypedNumber.of(typed, 100)).isEqualTo(new TypedNumber(number, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "x", "101", "99999999999", "1 2"})
    @DisplayName("LK-7: what is no number, or too high a one, is told so")
    void wrong(String typed) {
        assertThat(TypedNumber.of(typed, 100)).isEqualTo(new TypedNumber(null, true));
    }

    @Test
    @DisplayName("LK-7: nothing typed is no cap")
    void nothing() {
        assertThat(TypedNumber.of("　", 100)).isEqualTo(new TypedNumber(null, false));
        assertThat(TypedNumber.of(null, 100)).isEqualTo(new TypedNumber(null, false));
    }
}
