package org.partnersupport.membership.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "correct horse battery staple", " leading and trailing ", "パスワード🔑", "ｐａｓｓ"})
    @DisplayName("TC-047: a password matches its own hash and no variation does")
    void matches(String password) {
        var hash = Passwords.hash(password);
        assertThat(Passwords.matches(password, hash)).isTrue();
        assertThat(Passwords.matches(password + " ", hash)).isFalse();
    }

    @Test
    @DisplayName("TC-047: the stored form names scheme and effort, and never repeats for one password")
    void storedForm() {
        var hash = Passwords.hash("secret");
        assertThat(hash).matches("pbkdf2-sha256\\$600000\\$[A-Za-z0-9+/=]{44}\\$[A-Za-z0-9+/=]{44}");
        assertThat(Passwords.hash("secret")).isNotEqualTo(hash);
    }

    @Test
    @DisplayName("a hash made with another effort still matches")
    void otherEffort() {
        // computed by another implementation (Python's hashlib), salt "salt"
        var foreign = "pbkdf2-sha512$1000$c2FsdA==$"
                + "TN8zahdrb45SlEs08dAeZZGiT7zA6NtGwb3L35Ku4zH9"
                + "p0s5uLSqSo9ssjhAB9lg/qGvtKvgIMFmDxorbppnmw==";
        assertThat(Passwords.matches("パスワード", foreign)).isTrue();
        assertThat(Passwords.matches("パスワート", foreign)).isFalse();
        assertThat(Passwords.outdated(foreign)).isTrue();
        assertThat(Passwords.outdated(Passwords.hash("パスワード"))).isFalse();
    }

    @Test
    @DisplayName("TC-046: the stored hash is not a password, and neither is anything against a text that is no hash")
    void storedHashIsNoPassword() {
        var hash = Passwords.hash("secret");
        assertThat(Passwords.matches(hash, hash)).isFalse();
        assertThat(Passwords.matches("secret", "secret")).isFalse();
        assertThat(Passwords.matches("", "")).isFalse();
    }

    @Test
    @DisplayName("what stands for an unknown name looks like any hash")
    void unmatchable() {
        assertThat(Passwords.unmatchable()).matches("pbkdf2-sha256\\$600000\\$[A-Za-z0-9+/=]{44}\\$[A-Za-z0-9+/=]{44}");
    }

    @Test
    @DisplayName("TC-047: empty and overlong passwords are never hashed")
    void impossible() {
        assertThat(Passwords.possible("x".repeat(200))).isTrue();
        assertThat(Passwords.possible("😀".repeat(200))).isTrue();
        assertThat(Passwords.possible("x".repeat(201))).isFalse();
        assertThat(Passwords.possible("😀".repeat(201))).isFalse();
        assertThat(Passwords.possible("")).isFalse();
        assertThatThrownBy(() -> Passwords.hash("")).isInstanceOf(IllegalArgumentException.class);
    }
}
