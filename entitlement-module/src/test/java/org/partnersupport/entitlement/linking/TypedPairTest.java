package org.partnersupport.entitlement.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedPairTest {
    private static final String CONTRACT_ID = "01ABCDEFGHJKMNPQRSTVWXYZ2345";

    @ParameterizedTest
    @DisplayName("LK-3: an Access ID is read in any width and grouping")
    @ValueSource(
            strings = {
                "123456789012",
                " 1234 5678 9012\t",
                "1234-5678-9012",
                "１２３４５６７８９０１２",
                "１２３４－５６７８－９０１２",
                "１２３４　５６７８　９０１２",
                "1234‐5678–9012",
                "1234—5678―9012",
                "1234−5678ー9012",
                "1234ｰ5678─9012",
                "1234\u00A05678\u200B9012\r\n",
                "\uFEFF1234\u20115678\u00AD9012"
            })
    void accessId(String typed) {
        assertThat(TypedPair.of(typed, "").accessId()).isEqualTo("123456789012");
    }

    @ParameterizedTest
    @DisplayName(
            "LK-3: a Contract ID is read in any case and width, its letters O, I and L as the digits they look like")
    @ValueSource(
            strings = {
                CONTRACT_ID,
                "01abcdefghjkmnpqrstvwxyz2345",
                "OiABCDEFGHJKMNPQRSTVWXYZ2345",
                "olabcdefghjkmnpqrstvwxyz2345",
                "01AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-2345",
                "０１ＡＢＣＤＥＦＧＨＪＫＭＮＰＱＲＳＴＶＷＸＹＺ２３４５",
                "ｏｌａｂ　ｃｄｅｆ　ｇｈｊｋ　ｍｎｐｑ　ｒｓｔｖ　ｗｘｙｚ　２３４５"
            })
    void contractId(String typed) {
        assertThat(TypedPair.of("", typed).contractId()).isEqualTo(CONTRACT_ID);
    }

    @Test
    @DisplayName("LK-3: a letter in an Access ID is no digit")
    void noLettersInAccessIds() {
        assertThat(TypedPair.of("12345678901O", "").plausible()).isFalse();
    }

    @Test
    @DisplayName("LK-4: what is far too long is not worth looking at")
    void tooLong() {
        assertThat(TypedPair.of("1".repeat(12) + " ".repeat(200), "").plausible())
                .isFalse();
    }

    @Test
    @DisplayName("LK-4: the audit gets the end of an Access ID, and nothing of anything else")
    void masked() {
        assertThat(TypedPair.of("123456789012", "secret").masked()).isEqualTo("********9012");
        assertThat(TypedPair.of("my password", "secret").masked()).isEqualTo("-");
    }
}
