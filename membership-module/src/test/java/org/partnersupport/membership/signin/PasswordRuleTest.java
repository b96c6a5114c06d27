package org.partnersupport.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersupport.membership.kernel.Refusal;

/** What a new password must be. */
class PasswordRuleTest {
    private static final List<String> WORDS =
            List.of("yamada@aoba.example", "yamada", "aoba", "example", "青葉ソリューションズ", "support", "it");

    @ParameterizedTest
    @CsvSource({
        "seven77, PASSWORD_TOO_SHORT",
        "パスワード七文, PASSWORD_TOO_SHORT",
        "password1, PASSWORD_COMMON",
        "PassWord1, PASSWORD_COMMON",
        "1qaz2wsx, PASSWORD_COMMON",
        "Yamada2026, PASSWORD_FORESEEABLE",
        "support-aoba-1, PASSWORD_FORESEEABLE",
        "yamada12345678, PASSWORD_FORESEEABLE",
        "青葉ソリューションズ1, PASSWORD_FORESEEABLE"
    })
    @DisplayName("TC-047: too short, among the first that are tried, or made of what anybody knows: refused")
    void refused(String password, String code) {
        assertThat(codes(password)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xkcdwqzv",
                "correct horse battery staple",
                "ひらがなだけの合言葉",
                "😀😀😀😀😀😀😀😀",
                " leading and trailing ",
                "yamada plays the shamisen at noon",
                "9472 6601"
            })
    @DisplayName("TC-047: no composition is demanded, any character is taken, and a known word may be in a good one")
    void taken(String password) {
        assertThat(codes(password)).isEmpty();
    }

    @Test
    @DisplayName("TC-047: 64 and 200 characters are taken, 201 are not")
    void lengths() {
        assertThat(codes("ab ".repeat(64).substring(0, 64))).isEmpty();
        assertThat(codes("あ".repeat(200))).isEmpty();
        assertThat(codes("あ".repeat(201))).containsExactly("PASSWORD_TOO_LONG");
    }

    @Test
    @DisplayName("TC-047: the list holds well over the 3,000 first that are long enough to be tried")
    void theList() {
        assertThat(CommonPasswords.all()).hasSizeGreaterThan(11_000).contains("iloveyou", "qwertyuiop");
        assertThat(CommonPasswords.all()).allMatch(one -> one.codePointCount(0, one.length()) >= PasswordRule.SHORTEST);
    }

    private static List<String> codes(String password) {
        return PasswordRule.objections(password, CommonPasswords.all(), WORDS).stream()
                .map(Refusal::code)
                .toList();
    }
}
