package org.partnersupport.membership.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestClock;
import org.partnersupport.testing.TestDatabase;
import org.partnersupport.testing.UnitOfWork;

class AuditLogIT {
    private final TestDatabase database = TestDatabase.migrated("membership");
    private final UnitOfWork work = new UnitOfWork(database);
    private final MembershipFixture rows = new MembershipFixture(database);
    private final Audit audit = audit();

    @Test
    @DisplayName("an entry has time, actor or nobody, action, subject and detail")
    void entries() {
        var actor = Ids.next();
        audit.record(actor, "CONTRACT_LINKED", "subject", "detail");
        audit.record(null, "SIGN_IN_REFUSED", "unknown", "address 192.0.2.7");

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
        assertThatThrownBy(() -> work.run(() -> {
                    audit.record(null, "LOST", "", "");
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(rows.number("SELECT count(*) FROM membership.audit WHERE action = 'LOST'"))
                .isZero();
    }

    private Audit audit() {
        var bean = new AuditLog();
        bean.sql = work.sql();
        bean.clock = TestClock.on(LocalDate.of(2026, 11, 22));
        return work.transactional(Audit.class, bean);
    }
}
