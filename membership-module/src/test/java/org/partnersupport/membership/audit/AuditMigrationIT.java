package org.partnersupport.membership.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.kernel.ModuleSchema;
import org.partnersupport.testing.MembershipFixture;
import org.partnersupport.testing.TestDatabase;

@DisplayName("An audit from before")
class AuditMigrationIT {
    private static final String WRITE =
            "INSERT INTO membership.audit (at, actor, action, subject, detail) VALUES (now(), ?, ?, ?, ?)";

    @Test
    @DisplayName("keeps its entries, which are given to who they concern, and goes on with the next number")
    void survives() {
        var database = TestDatabase.migrated();
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migration/membership")
                .schemas("membership")
                .target("4")
                .repeatableSqlMigrationPrefix("NONE")
                .load()
                .migrate();
        var rows = new MembershipFixture(database);
        var member = rows.member(rows.partner());
        rows.execute(WRITE, member.account(), "CONTRACT_LINKED", "subject", "LINKED");
        rows.execute(WRITE, null, "SIGN_IN_REFUSED", member.account().toString(), "address 192.0.2.7");
        rows.execute(WRITE, null, "SIGN_IN_REFUSED", "unknown user name", "address 192.0.2.8");

        ModuleSchema.migrate(database.dataSource(), "membership");
        rows.execute(WRITE, null, "AFTERWARDS", "", "");

        assertThat(rows.number(
                        "SELECT count(*) FROM membership.audit WHERE organisation_id = ? AND id < 3", member.party()))
                .isEqualTo(2);
        assertThat(rows.number("SELECT count(*) FROM membership.audit WHERE address LIKE '192.0.2._' AND detail = ''"))
                .isEqualTo(2);
        assertThat(rows.number("SELECT id FROM membership.audit WHERE action = 'AFTERWARDS'"))
                .isEqualTo(4);
    }
}
