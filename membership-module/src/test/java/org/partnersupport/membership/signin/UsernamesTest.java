package org.partnersupport.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsernamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin@aoba.example",
                " Admin@Aoba.Example ",
                "ａｄｍｉｎ＠ａｏｂａ．ｅｘａｍｐｌｅ",
                "\u3000ADMIN@AOBA.EXAMPLE\u3000"
            })
    @DisplayName("one account, however its name is typed")
    void oneForm(String typed) {
        assertThat(Usernames.normalised(typed)).contains("admin@aoba.example");
    }

    @Test
    @DisplayName("half-width kana and full-width kana are one name")
    void kana() {
        assertThat(Usernames.normalised("ｻﾄｳ"))
                .isEqualTo(Usernames.normalised("サトウ"))
                .contains("サトウ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\nb", "a\ud800b"})
    @DisplayName("what no account can be called is no name")
    void noName(String typed) {
        assertThat(Usernames.normalised(typed)).isEmpty();
    }

    @Test
    @DisplayName("a name ends at 254 characters, also when it grows by being normalised")
    void longest() {
        assertThat(Usernames.normalised("a".repeat(254))).isPresent();
        assertThat(Usernames.normalised("a".repeat(255))).isEmpty();
        assertThat(Usernames.normalised("㍿".repeat(100))).isEmpty();
    }
}
