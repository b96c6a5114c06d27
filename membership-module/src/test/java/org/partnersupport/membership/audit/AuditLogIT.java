package org.partnersupport.membership.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.testing.MembershipFixture;

class AuditLogIT {
    private final Audited here = new Audited();
    private final MembershipFixture rows = here.rows;
    private final Audit audit = here.log;

    @Test
    @DisplayName("an entry has time, actor or nobody, action, subject and detail")
    void entries() {
        var actor = Ids.next();
        audit.record(actor, "CONTRACT_LINKED", "subject", "detail");
        audit.record(null, "SIGN_IN_REFUSED", "unknown", "");

        assertThat(rows.number(
                        "SELECT count(*) FROM membership.audit WHERE at = '2026-11-22T03:00:00Z'"
                                + " AND (actor, action, subject, detail) = (?, 'CONTRACT_LINKED', 'subject', 'detail')",
                        actor))
                .isEqualTo(1);
        assertThat(rows.number("SELECT count(*) FROM membership.audit"
                        + " WHERE actor IS NULL AND action = 'SIGN_IN_REFUSED'"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("what was rolled back did not happen and is not told")
    void rolledBack() {
        assertThatThrownBy(() -> here.work.run(() -> {
                    audit.record(null, "LOST", "", "");
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(rows.number("SELECT count(*) FROM membership.audit WHERE action = 'LOST'"))
                .isZero();
    }

    @Test
    @DisplayName("an entry is of the organisation that is affected, else of the actor's, else of nobody")
    void whose() {
        var affected = rows.partner();
        var member = rows.member(rows.partner());
        audit.record(member.account(), affected.id(), "AFFECTED", "", "");
        audit.record(member.account(), "OWN", "", "");
        audit.record(rows.person().account(), "NOBODY", "", "");
        audit.record(null, affected.id(), "WITHOUT_ACTOR", "", "");

        assertThat(of("AFFECTED", affected.id())).isEqualTo(1);
        assertThat(of("OWN", member.party())).isEqualTo(1);
        assertThat(of("WITHOUT_ACTOR", affected.id())).isEqualTo(1);
        assertThat(rows.number(
                        "SELECT count(*) FROM membership.audit WHERE action = 'NOBODY' AND organisation_id IS NULL"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("an entry tells the address of the request, or none where there is no request")
    void fromWhere() {
        audit.record(null, "BY_TIMER", "", "");
        here.origin.from("2001:db8::7");
        audit.record(null, "BY_REQUEST", "", "");
        assertThat(rows.number("SELECT count(*) FROM membership.audit WHERE action = 'BY_TIMER' AND address IS NULL"))
                .isEqualTo(1);
        assertThat(
                        rows.number(
                                "SELECT count(*) FROM membership.audit WHERE action = 'BY_REQUEST' AND address = '2001:db8::7'"))
                .isEqualTo(1);
    }

    private long of(String action, UUID organisation) {
        return rows.number(
                "SELECT count(*) FROM membership.audit WHERE action = ? AND organisation_id = ?", action, organisation);
    }
}
