package org.partnersupport.testing;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Programme;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Label;

/** Lays organisations, accounts and offers into a test's database, each with names of its own. */
public final class MembershipFixture {
    private final DataSource database;

    public MembershipFixture(TestDatabase database) {
        this.database = database.dataSource();
    }

    public MembershipFixture(DataSource database) {
        this.database = database;
    }

    /** An organisation of the partner programme. */
    public Organisation partner() {
        return organisation(Programme.PARTNER);
    }

    /** @param programmes none at all is possible, too */
    public Organisation organisation(Programme... programmes) {
        var id = Ids.next();
        var enrolled = Set.of(programmes);
        execute(
                "INSERT INTO membership.organisation (id, code, name_en, name_ja, in_partner, in_csp)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                id,
                "org-" + id,
                "Partner " + id,
                "パートナー " + id,
                enrolled.contains(Programme.PARTNER),
                enrolled.contains(Programme.CSP));
        return new Organisation(id, new Label("Partner " + id, "パートナー " + id), enrolled);
    }

    /** A work account of that organisation; without roles a plain member. */
    public Caller member(Organisation organisation, Role... roles) {
        return account(organisation, AccountKind.WORK, "u-" + Ids.next() + "@partner.example", roles);
    }

    /** A work account without organisation, as the vendor's staff have. */
    public Caller vendor(Role... roles) {
        return account(null, AccountKind.WORK, "v-" + Ids.next() + "@vendor.example", roles);
    }

    /** A personal account. */
    public Caller person() {
        return account(null, AccountKind.PERSONAL, "p-" + Ids.next() + "@personal.example");
    }

    public Caller account(@Nullable Organisation organisation, AccountKind kind, String username, Role... roles) {
        var id = Ids.next();
        var displayName = "山田 " + id;
        execute(
                "INSERT INTO membership.account (id, username, display_name, kind) VALUES (?, ?, ?, ?)",
                id,
                username,
                displayName,
                kind.name());
        if (organisation != null) {
            execute("INSERT INTO membership.member (account_id, organisation_id) VALUES (?, ?)", id, organisation.id());
        }
        for (var role : roles) {
            execute("INSERT INTO membership.account_role (account_id, role) VALUES (?, ?)", id, role.name());
        }
        return new Caller(id, username, displayName, kind, Set.copyOf(List.of(roles)), organisation, null, "system");
    }

    /** An account with a password that nobody knows. */
    public Caller withPassword(Caller caller) {
        execute("INSERT INTO membership.credential (account_id, password_hash) VALUES (?, 'none')", caller.account());
        return caller;
    }

    /** An account that an identity provider vouches for. */
    public Caller vouched(Caller caller) {
        execute(
                "INSERT INTO membership.identity (issuer, subject, account_id, first_at) VALUES ('i', ?, ?, now())",
                caller.account().toString(),
                caller.account());
        return caller;
    }

    public void takeRoleAway(Caller caller, Role role) {
        execute("DELETE FROM membership.account_role WHERE account_id = ? AND role = ?", caller.account(), role.name());
    }

    public void disable(Caller caller) {
        execute("UPDATE membership.account SET disabled = true WHERE id = ?", caller.account());
    }

    /** An offer that can be activated until its last day. */
    public UUID offer(Organisation organisation, String tier, Competency competency, LocalDate start, LocalDate end) {
        return offer(organisation, tier, competency, start, end, end);
    }

    public UUID offer(
            Organisation organisation,
            String tier,
            Competency competency,
            LocalDate start,
            LocalDate end,
            LocalDate activateBy) {
        var id = Ids.next();
        execute(
                "INSERT INTO membership.offer (id, organisation_id, tier, competency, starts_on, ends_on, activate_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                organisation.id(),
                tier,
                competency.name(),
                start,
                end,
                activateBy);
        return id;
    }

    /** An offer that continues another one of the organisation (rule AC-9). */
    public UUID renewal(
            UUID renewed,
            Organisation organisation,
            String tier,
            Competency competency,
            LocalDate start,
            LocalDate end) {
        var id = offer(organisation, tier, competency, start, end);
        execute("UPDATE membership.offer SET renews = ? WHERE id = ?", renewed, id);
        return id;
    }

    /** Runs any statement, its parameters in order. */
    public void execute(String sql, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** The one number a query answers, for example a count. */
    public long number(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
