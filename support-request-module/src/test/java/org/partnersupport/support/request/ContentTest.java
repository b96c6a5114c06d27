package org.partnersupport.support.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnersupport.support.api.NewRequest;
import org.partnersupport.support.api.Severity;

@DisplayName("RQ-4: the fingerprint of a request's content")
class ContentTest {
    private static final UUID LINE = new UUID(1, 2);

    @Test
    @DisplayName("is the same for the same content")
    void same() {
        assertThat(Content.digest(base())).isEqualTo(Content.digest(base())).hasSize(32);
    }

    @ParameterizedTest
    @MethodSource("others")
    @DisplayName("differs when any field does, and does not mistake one field's end for the next one's beginning")
    void differs(NewRequest other) {
        assertThat(Content.digest(other)).isNotEqualTo(Content.digest(base()));
    }

    static Stream<NewRequest> others() {
        return Stream.of(
                new NewRequest("q", "r", LINE, Severity.A, "t", "d", "en", "c"),
                new NewRequest("p", "s", LINE, Severity.A, "t", "d", "en", "c"),
                new NewRequest("p", "r", null, Severity.A, "t", "d", "en", "c"),
                new NewRequest("p", "r", new UUID(1, 3), Severity.A, "t", "d", "en", "c"),
                new NewRequest("p", "r", LINE, Severity.B, "t", "d", "en", "c"),
                new NewRequest("p", "r", LINE, Severity.A, "td", "", "en", "c"),
                new NewRequest("p", "r", LINE, Severity.A, "", "td", "en", "c"),
                new NewRequest("p", "r", LINE, Severity.A, "t", "d", "ja", "c"),
                new NewRequest("p", "r", LINE, Severity.A, "t", "d", null, "c"),
                new NewRequest("p", "r", LINE, Severity.A, "t", "d", "en", ""),
                new NewRequest("p", "r", LINE, Severity.A, "t", "d", "en", null));
    }

    private static NewRequest base() {
        return new NewRequest("p", "r", LINE, Severity.A, "t", "d", "en", "c");
    }
}
