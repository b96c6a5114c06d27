package org.partnersupport.support.foresight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnersupport.support.foresight.Outlooks.END;
import static org.partnersupport.support.foresight.Outlooks.TODAY;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.support.api.Warnings;
import org.partnersupport.support.api.Warnings.Kind;
import org.partnersupport.support.api.Warnings.Warning;
import org.partnersupport.support.testing.AtOnce;
import org.partnersupport.support.testing.Refused;

class WarningsIT {
    private final Outlooks here = new Outlooks();

    @BeforeEach
    void nothingOfOtherTests() {
        here.people.execute("DELETE FROM support.warning_dismissal");
        here.people.execute("DELETE FROM support.warning");
        here.people.execute("DELETE FROM support.request");
        here.give();
    }

    @Test
    @DisplayName("EN-5: a low balance is told once, with what is left now, and only while it is low")
    void lowBalance() {
        here.activated();
        here.left(3);
        here.give();
        assertThat(warnings()).isEmpty();

        here.left(2);
        here.give();
        here.left(1);
        here.give();
        assertThat(warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(Kind.LOW_BALANCE);
            assertThat(warning.until()).isEqualTo(END);
            assertThat(warning.line())
                    .extracting(line -> line == null ? null : line.remaining())
                    .isEqualTo(1);
        });
        here.left(5);
        assertThat(warnings()).isEmpty();
    }

    @Test
    @DisplayName(
            "EN-5, AC-9: the end of a contract is told from 60 days before it to its last day, unless it is renewed")
    void contractEnds() {
        var offer = here.activated();
        here.clock.moveTo(END.minusDays(61));
        here.give();
        assertThat(warnings()).isEmpty();

        here.clock.moveTo(END.minusDays(60));
        here.give();
        here.clock.moveTo(END);
        here.give();
        assertThat(warnings()).extracting(Warning::kind, Warning::until).containsExactly(tuple(Kind.CONTRACT_ENDS));
        here.clock.moveTo(END.plusDays(1));
        here.give();
        assertThat(warnings()).isEmpty();

        here.clock.moveTo(END.minusDays(1));
        here.renewed(offer);
        here.give();
        assertThat(warnings()).isEmpty();
    }

    @Test
    @DisplayName(
            "EN-5: a version somebody of the organisation asked about within two years, 180 days before it loses cover")
    void versionLosesCover() {
        here.covered("soon", TODAY.plusDays(180));
        here.covered("later", TODAY.plusDays(181));
        here.covered("long ago", TODAY.plusDays(1));
        here.covered("endless", null);
        for (var release : List.of("soon", "later", "endless", "unknown")) {
            here.opened(here.member, release, 1);
        }
        here.opened(here.member, "long ago", 25);
        here.opened(here.people.person(), "soon", 1);
        assertThat(here.give()).isEqualTo(1);
        assertThat(here.give()).isZero();
        assertThat(warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(Kind.VERSION_LOSES_COVER);
            assertThat(warning.product() + " " + warning.release()).isEqualTo("sql soon");
            assertThat(warning.until()).isEqualTo(TODAY.plusDays(180));
        });
        here.covered("soon", TODAY.plusDays(90));
        assertThat(here.give()).as("another day is another warning").isEqualTo(1);
    }

    @Test
    @DisplayName("EN-5: eight servers that look at once give each warning once")
    void manyServers() {
        here.activated();
        here.left(0);
        here.covered("soon", TODAY.plusDays(9));
        here.opened(here.member, "soon", 0);
        var given = AtOnce.times(8, i -> here.give());
        assertThat(given.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
    }

    @Test
    @DisplayName("EN-5: each admin puts a warning away for herself; it is nobody else's to see or to put away")
    void dismissed() {
        here.activated();
        here.left(1);
        here.give();
        var warning = warnings().get(0).id();
        here.the(Warnings.class).dismiss(here.admin, warning);
        here.the(Warnings.class).dismiss(here.admin, warning);
        assertThat(warnings()).extracting(Warning::dismissed).containsExactly(true);
        var colleague = here.people.member(here.organisation, Role.GLOBAL_ADMIN);
        assertThat(here.the(Warnings.class).of(colleague))
                .extracting(Warning::dismissed)
                .containsExactly(false);

        var stranger = here.people.member(here.people.partner(), Role.GLOBAL_ADMIN);
        assertThat(here.the(Warnings.class).of(stranger)).isEmpty();
        Refused.with("UNKNOWN_WARNING", () -> here.the(Warnings.class).dismiss(stranger, warning));
        Refused.with("UNKNOWN_WARNING", () -> here.the(Warnings.class).dismiss(here.admin, Ids.next()));
        Refused.with("ROLE_REQUIRED", () -> here.the(Warnings.class).of(here.member));
        Refused.with("ROLE_REQUIRED", () -> here.the(Warnings.class).dismiss(here.member, warning));
    }

    private List<Warning> warnings() {
        return here.the(Warnings.class).of(here.admin);
    }

    private static org.assertj.core.groups.Tuple tuple(Kind kind) {
        return org.assertj.core.api.Assertions.tuple(kind, END);
    }
}
