package org.partnersupport.support.foresight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.partnersupport.support.foresight.Outlooks.END;
import static org.partnersupport.support.foresight.Outlooks.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.support.api.Timeline;
import org.partnersupport.support.api.Timeline.Advice;
import org.partnersupport.support.api.Timeline.Ending;
import org.partnersupport.support.api.Timeline.Kind;

class TimelineIT {
    private final Outlooks here = new Outlooks();

    @Test
    @DisplayName(
            "AC-8: last day to activate, end of membership and end of contract are three entries, each with what to do")
    void threeDates() {
        here.people.offer(
                here.organisation,
                "ACTION_PACK",
                Competency.NONE,
                TODAY.minusDays(9),
                TODAY.plusDays(90),
                TODAY.plusDays(30));
        here.activated();
        assertThat(seen(here.member))
                .extracting(Ending::day, Ending::kind, Ending::advice)
                .containsExactly(
                        tuple(TODAY.plusDays(30), Kind.ACTIVATE_BY, Advice.ACTIVATE),
                        tuple(TODAY.plusDays(90), Kind.MEMBERSHIP_ENDS, Advice.RENEW_MEMBERSHIP),
                        tuple(END, Kind.CONTRACT_ENDS, Advice.RENEW_MEMBERSHIP));
    }

    @Test
    @DisplayName("AC-9: what is renewed needs nothing; what somebody else holds, its organisation must renew")
    void advice() {
        var offer = here.activated();
        here.renewed(offer);
        assertThat(seen(here.admin))
                .extracting(Ending::day, Ending::advice)
                .containsExactly(tuple(END, Advice.NOTHING), tuple(END.plusYears(1), Advice.RENEW_MEMBERSHIP));

        var guest = here.people.person();
        here.people.execute(
                "INSERT INTO entitlement.link SELECT ?, id, now() FROM entitlement.contract WHERE organisation_id = ?",
                guest.account(),
                here.organisation.id());
        here.clock.moveTo(END.plusDays(1));
        assertThat(seen(guest)).extracting(Ending::advice).containsExactly(Advice.ASK_ITS_ORGANISATION);
    }

    @Test
    @DisplayName("The window is 24 months from today, both ends inclusive; what is over is not in it")
    void window() {
        for (var end : List.of(
                TODAY.minusDays(1),
                TODAY,
                TODAY.plusMonths(24),
                TODAY.plusMonths(24).plusDays(1))) {
            here.covered("until " + end, end);
            here.opened(here.member, "until " + end, 0);
        }
        here.cover.values().forEach(verdict -> assertThat(verdict.covered()).isTrue());
        assertThat(seen(here.admin))
                .filteredOn(ending -> ending.kind() == Kind.COVER_ENDS)
                .extracting(Ending::day)
                .containsExactly(TODAY, TODAY.plusMonths(24));
    }

    @Test
    @DisplayName(
            "LC-4, RQ-7: versions the organisation asked about lose cover, then support; a member sees the own ones")
    void versions() {
        here.covered("2019", LocalDate.of(2027, 3, 31));
        here.opened(here.member, "2019", 3);
        here.opened(here.member, "unknown", 3);
        assertThat(seen(here.admin))
                .extracting(Ending::day, Ending::kind, Ending::release, Ending::advice)
                .containsExactly(
                        tuple(LocalDate.of(2027, 3, 31), Kind.COVER_ENDS, "2019", Advice.MOVE_TO_NEWER_VERSION),
                        tuple(LocalDate.of(2028, 3, 31), Kind.SUPPORT_ENDS, "2019", Advice.MOVE_TO_NEWER_VERSION));
        assertThat(seen(here.member)).hasSize(2);
        assertThat(seen(here.people.member(here.organisation))).isEmpty();
    }

    private List<Ending> seen(Caller caller) {
        return here.the(Timeline.class).of(caller);
    }
}
