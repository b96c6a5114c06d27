package org.partnersupport.membership.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersupport.membership.api.RequestOrigin;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.membership.kernel.Refusal;

@DisplayName("A denied access")
class NoteDeniedTest {
    private final List<String> audited = new ArrayList<>();
    private final NoteDenied denied = denied();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ROLE_REQUIRED",
                "NOT_FOUND",
                "UNKNOWN_REQUEST",
                "UNKNOWN_CONTRACT",
                "UNKNOWN_WHATEVER_COMES_NEXT"
            })
    @DisplayName("TC-001: is one where a role is missing, or what is asked for is not there or not his")
    void denies(String code) {
        denied.origin.by(UUID.randomUUID());
        denied.note("GET /x", Refusal.of(code));
        assertThat(audited).containsExactly("ACCESS_DENIED GET /x " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN_PRODUCT", "UNKNOWN_PAIR", "NO_USABLE_PLAN", "ALREADY_CLOSED"})
    @DisplayName("is none where nobody's is asked for, or the state of things is against it")
    void deniesNothing(String code) {
        denied.origin.by(UUID.randomUUID());
        denied.note("GET /x", Refusal.of(code));
        assertThat(audited).isEmpty();
    }

    @Test
    @DisplayName("of nobody is not noted: he was sent to sign in")
    void nobody() {
        denied.note("GET /x", Refusal.of("ROLE_REQUIRED"));
        assertThat(audited).isEmpty();
    }

    @Test
    @DisplayName("is noted sixty times an hour for each account, and once that it was more often")
    void bounded() {
        denied.origin.by(UUID.randomUUID());
        for (var i = 0; i < 100; i++) {
            denied.note("GET /x", Refusal.of("ROLE_REQUIRED"));
        }
        assertThat(audited).hasSize(NoteDenied.MOST + 1).endsWith("ACCESS_DENIED_OFTEN GET /x " + NoteDenied.MOST);
        denied.origin.by(UUID.randomUUID());
        denied.note("GET /y", Refusal.of("ROLE_REQUIRED"));
        assertThat(audited).endsWith("ACCESS_DENIED GET /y ROLE_REQUIRED");
    }

    private NoteDenied denied() {
        var bean = new NoteDenied();
        bean.origin = new RequestOrigin();
        bean.attempts = new Counted();
        bean.audit =
                (actor, organisation, action, subject, detail) -> audited.add(action + " " + subject + " " + detail);
        return bean;
    }

    private static final class Counted implements AttemptLimit {
        private final Map<String, Integer> used = new HashMap<>();

        @Override
        public Duration take(String scope, String key, int most, Duration window) {
            return used.merge(scope + key, 1, Integer::sum) <= most ? Duration.ZERO : window;
        }

        @Override
        public void giveBack(String scope, String key) {
            throw new IllegalStateException("what was denied is not given back");
        }
    }
}
