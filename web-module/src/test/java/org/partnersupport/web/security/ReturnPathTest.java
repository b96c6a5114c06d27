package org.partnersupport.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/requests",
                "/requests?status=OPEN&q=a%20b",
                "/requests/10001",
                "/organisation?role=GLOBAL_ADMIN#people"
            })
    @DisplayName("TC-067: a path of the portal is where one goes after signing in")
    void pages_are_kept(String wanted) {
        assertThat(ReturnPath.orHome(wanted)).isEqualTo(wanted);
    }

    @Test
    @DisplayName("TC-067: a path is written in ASCII: servers cut other letters to a byte, which may be a slash")
    void paths_are_ascii() {
        assertThat(ReturnPath.orHome("/\u012fevil.example")).isEqualTo("/%C4%AFevil.example");
        assertThat(ReturnPath.orHome("/requests?q=\u3042")).isEqualTo("/requests?q=%E3%81%82");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "requests",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https:evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/a\r\nLocation: https://evil.example",
                "/a\tb",
                "/\u0000",
                "/.//evil.example",
                "/%2f%2fevil.example",
                "/ ",
                "/{x}",
                "/sign-in",
                "/sign-in?next=/",
                "/api/v1/me"
            })
    @DisplayName("TC-067: anything else leads home")
    void everything_else_leads_home(@Nullable String wanted) {
        assertThat(ReturnPath.orHome(wanted)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(ints = {2_001, 100_000})
    @DisplayName("TC-067: an endless path leads home")
    void an_endless_path_leads_home(int length) {
        assertThat(ReturnPath.orHome("/" + "a".repeat(length))).isEqualTo("/");
    }
}
