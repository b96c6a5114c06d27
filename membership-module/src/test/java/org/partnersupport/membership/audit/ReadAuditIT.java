package org.partnersupport.membership.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.api.AuditTrail.Entry;
import org.partnersupport.membership.api.AuditTrail.Query;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.RefusedException;

@DisplayName("Reading the audit")
class ReadAuditIT {
    private static final Query ALL = new Query(null, null, null, null, null, null);

    private final Audited here = new Audited();
    private final Organisation ours = here.rows.partner();
    private final Caller admin = here.rows.member(ours, Role.GLOBAL_ADMIN);
    private final Caller member = here.rows.member(ours);
    private final Caller stranger = here.rows.member(here.rows.partner(), Role.GLOBAL_ADMIN);
    private final Caller vendor = here.rows.vendor(Role.PROGRAM_MANAGER);

    @Test
    @DisplayName("admins see the entries of their organisation, whoever acted, the vendor all")
    void whose() {
        here.log.record(admin.account(), "OURS", "", "");
        here.log.record(stranger.account(), ours.id(), "DONE_TO_US", "", "");
        here.log.record(stranger.account(), "THEIRS", "", "");
        here.log.record(here.rows.person().account(), "NOBODYS", "", "");

        assertThat(actions(admin, ALL)).containsExactly("DONE_TO_US", "OURS");
        assertThat(actions(here.rows.member(ours, Role.PARTNER_ADMIN), ALL)).containsExactly("DONE_TO_US", "OURS");
        assertThat(actions(stranger, ALL)).containsExactly("THEIRS");
        assertThat(actions(vendor, ALL)).containsExactly("NOBODYS", "THEIRS", "DONE_TO_US", "OURS");
        assertThat(here.trail.find(admin, ALL, 0, 10).items())
                .extracting(Entry::actorName)
                .containsExactly(stranger.displayName(), admin.displayName());
    }

    @Test
    @DisplayName("everybody else is refused, by each way, and nobody but the vendor has the chain computed")
    void refused() {
        var others = Stream.of(
                member,
                here.rows.member(ours, Role.ADMIN_AGENT),
                here.rows.person(),
                here.rows.vendor(Role.SUPPORT_ENGINEER),
                here.rows.vendor(Role.GLOBAL_ADMIN));
        assertThat(others).allSatisfy(other -> {
            assertThat(here.trail.mayRead(other)).isFalse();
            refused(() -> here.trail.find(other, ALL, 0, 10));
            refused(() -> here.trail.before(other, ALL, Long.MAX_VALUE));
            refused(() -> here.trail.lastCheck(other));
            refused(() -> here.trail.check(other));
        });
        assertThat(here.trail.mayRead(admin)).isTrue();
        refused(() -> here.trail.check(admin));
        assertThat(here.trail.check(vendor).unbroken()).isTrue();
        assertThat(here.trail.lastCheck(admin)).isPresent();
    }

    @Test
    @DisplayName("days are those of the configured zone, both inclusive")
    void days() {
        here.clock.moveTo(Instant.parse("2026-11-21T14:59:59Z"));
        here.log.record(admin.account(), "LAST_SECOND", "", "");
        here.clock.moveTo(Instant.parse("2026-11-21T15:00:00Z"));
        here.log.record(admin.account(), "MIDNIGHT", "", "");
        var the21st = LocalDate.of(2026, 11, 21);
        var the22nd = LocalDate.of(2026, 11, 22);
        assertThat(actions(admin, days(null, the21st))).containsExactly("LAST_SECOND");
        assertThat(actions(admin, days(the22nd, null))).containsExactly("MIDNIGHT");
        assertThat(actions(admin, days(the21st, the22nd))).containsExactly("MIDNIGHT", "LAST_SECOND");
        assertThat(actions(admin, days(the22nd, the21st))).isEmpty();
    }

    @Test
    @DisplayName("it is searched by person, action, and what it was done to, by text or by the name of whom")
    void filters() {
        here.origin.from("192.0.2.77");
        here.log.record(admin.account(), "LINK_REVOKED", "C-1", member.account() + "");
        here.log.record(member.account(), "ACCOUNT_DISABLED", admin.account().toString(), "100%_\\");

        assertThat(actions(admin, by(admin.displayName().substring(3), null, null)))
                .containsExactly("LINK_REVOKED");
        assertThat(actions(admin, by(null, "ACCOUNT_DISABLED", null))).containsExactly("ACCOUNT_DISABLED");
        assertThat(actions(admin, by(null, "ACCOUNT", null))).isEmpty();
        assertThat(actions(admin, by(null, null, "c-1"))).containsExactly("LINK_REVOKED");
        assertThat(actions(admin, by(null, null, "%_\\"))).containsExactly("ACCOUNT_DISABLED");
        assertThat(actions(admin, by(null, null, member.displayName()))).containsExactly("LINK_REVOKED");
        assertThat(actions(admin, by(null, null, admin.displayName()))).containsExactly("ACCOUNT_DISABLED");
        assertThat(actions(admin, by(null, null, "192.0.2.77"))).hasSize(2);
        assertThat(actions(admin, by(member.displayName(), "LINK_REVOKED", null)))
                .isEmpty();
    }

    @Test
    @DisplayName("TC-011: a user name is found for colleagues and by the vendor, not of somebody from elsewhere")
    void userNames() {
        here.log.record(admin.account(), "OURS", "", "");
        here.log.record(stranger.account(), ours.id(), "DONE_TO_US", "", "");
        assertThat(actions(admin, by(admin.username(), null, null))).containsExactly("OURS");
        assertThat(actions(admin, by(stranger.username(), null, null))).isEmpty();
        assertThat(actions(vendor, by(stranger.username(), null, null))).containsExactly("DONE_TO_US");
    }

    @Test
    @DisplayName("the vendor narrows it to organisations by id, code or part of the name; admins see theirs alone")
    void organisations() {
        here.log.record(admin.account(), "OURS", "", "");
        here.log.record(stranger.account(), "THEIRS", "", "");
        assertThat(actions(vendor, of(ours.id().toString()))).containsExactly("OURS");
        assertThat(actions(vendor, of("org-" + ours.id()))).containsExactly("OURS");
        assertThat(actions(vendor, of(ours.name().ja().substring(2)))).containsExactly("OURS");
        assertThat(actions(admin, of(stranger.party().toString()))).isEmpty();
    }

    @Test
    @DisplayName("pages count what is asked for; batches give every entry once, with its seal")
    void pagesAndBatches() {
        for (var i = 0; i < 7; i++) {
            here.log.record(admin.account(), "ENTRY_" + i, "", "");
        }
        here.sealAll();
        var second = here.trail.find(admin, ALL, 1, 3);
        assertThat(second.items()).extracting(Entry::action).containsExactly("ENTRY_3", "ENTRY_2", "ENTRY_1");
        assertThat(second.total()).isEqualTo(7);
        var first = here.trail.before(admin, ALL, Long.MAX_VALUE);
        assertThat(first)
                .hasSize(7)
                .allMatch(entry -> entry.seal() != null && entry.seal().length() == 64);
        assertThat(here.trail.before(admin, ALL, first.get(4).id()))
                .extracting(Entry::action)
                .containsExactly("ENTRY_1", "ENTRY_0");
    }

    private List<String> actions(Caller caller, Query query) {
        return here.trail.find(caller, query, 0, 100).items().stream()
                .map(Entry::action)
                .toList();
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("ROLE_REQUIRED"));
    }

    private static Query days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Query(from, to, null, null, null, null);
    }

    private static Query by(@Nullable String person, @Nullable String action, @Nullable String text) {
        return new Query(null, null, person, action, text, null);
    }

    private static Query of(String organisation) {
        return new Query(null, null, null, null, null, organisation);
    }
}
