package org.partnersupport.support.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.support.api.Drafts.Draft;
import org.partnersupport.support.api.Severity;
import org.partnersupport.support.check.Checks;
import org.partnersupport.support.testing.AtOnce;
import org.partnersupport.support.testing.People;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.UnitOfWork;

@DisplayName("Drafts")
class KeepDraftIT {
    private static final UnitOfWork TRANSACTIONS =
            new UnitOfWork(TestDatabase.migrated("membership", "entitlement", "support"));

    private final KeepDraft drafts = new KeepDraft();
    private final Caller caller = People.personal("ja");

    @BeforeEach
    void assemble() {
        drafts.sql = TRANSACTIONS.sql();
        drafts.checks = Checks.by(Validation.buildDefaultValidatorFactory().getValidator());
        drafts.clock = TestClock.at(Instant.parse("2026-11-22T00:00:00Z"));
    }

    @Test
    @DisplayName("RQ-4: who has none gets an empty one with a new form token")
    void none() {
        var draft = of(caller);

        assertThat(draft).isEqualTo(new Draft(draft.id(), 1, null, null, null, null, null, null, null, null, null));
        assertThat(of(caller).id()).isNotEqualTo(draft.id());
    }

    @Test
    @DisplayName("RQ-8: what was typed comes back exactly, complete or not, until it is thrown away")
    void keeps() {
        var full = new Draft(
                Ids.next(),
                4,
                "windows-server",
                "2025",
                Ids.next(),
                Severity.A,
                "題 🖨",
                "x".repeat(20_000),
                "en",
                "03",
                "kiri");
        keep(full);
        assertThat(of(caller)).isEqualTo(full);

        var barely = new Draft(full.id(), 2, "", null, null, null, " ", null, null, null, null);
        keep(barely);
        assertThat(of(caller)).isEqualTo(barely);
        assertThat(of(People.personal("ja")).id()).isNotEqualTo(barely.id());

        TRANSACTIONS.run(() -> drafts.discard(caller));
        assertThat(of(caller).id()).isNotEqualTo(barely.id());
    }

    @Test
    @DisplayName("many windows that save at once leave one draft, the whole of one of them")
    void keepsAtOnce() {
        var saved = AtOnce.times(8, i -> {
            var draft = draft("window " + i, "text " + i, null);
            keep(draft);
            return draft;
        });

        assertThat(saved).contains(of(caller));
    }

    @Test
    @DisplayName("refuses what a request could not hold instead of cutting it")
    void refuses() {
        assertRefused(draft("x".repeat(201), null, null));
        assertRefused(draft("a\0b", null, null));
        assertRefused(draft(null, "x".repeat(20_001), null));
        assertRefused(draft(null, null, "x".repeat(301)));
        assertThat(of(caller).title()).isNull();
    }

    private void assertRefused(Draft draft) {
        assertThatThrownBy(() -> keep(draft)).isInstanceOf(ConstraintViolationException.class);
    }

    private static Draft draft(@Nullable String title, @Nullable String description, @Nullable String contact) {
        return new Draft(Ids.next(), 1, null, null, null, null, title, description, null, contact, null);
    }

    private Draft of(Caller whose) {
        return TRANSACTIONS.inTransaction(() -> drafts.of(whose));
    }

    private void keep(Draft draft) {
        TRANSACTIONS.run(() -> drafts.keep(caller, draft));
    }
}
