package org.partnersupport.membership.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.demo.Cast.Client;
import org.partnersupport.membership.demo.Cast.Company;
import org.partnersupport.membership.demo.Cast.Grant;
import org.partnersupport.membership.demo.Cast.Individual;
import org.partnersupport.membership.kernel.Ids;

/** The database of the demonstration, within one transaction. */
final class Stage {
    /** Days before its end until which an offer can be activated (rule AC-8 keeps the two dates apart). */
    private static final int ACTIVATE_BEFORE_END = 30;

    private final Connection connection;

    Stage(Connection connection) {
        this.connection = connection;
    }

    /** Waits until no other server lays the demonstration; the end of the transaction lets the next one go on. */
    void reserve() throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT pg_advisory_xact_lock(hashtext('partner-support demonstration'))")) {
            statement.execute();
        }
    }

    boolean isLaid() throws SQLException {
        try (var statement = connection.prepareStatement("SELECT 1 FROM membership.organisation WHERE code = ?")) {
            statement.setString(1, Cast.ALL.companies().get(0).code());
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    void lay(Cast cast, LocalDate today) throws SQLException {
        for (var company : cast.companies()) {
            var id = organisation(company);
            for (var person : company.staff()) {
                run("INSERT INTO membership.member (account_id, organisation_id) VALUES (?, ?)", account(person), id);
            }
            for (var client : company.customers()) {
                customer(id, client, today);
            }
            var offer = company.offer();
            if (offer != null) {
                var first = offer(id, offer, today);
                var nextTier = company.nextTier();
                if (nextTier != null) {
                    var end = today.plusDays(offer.daysToEnd());
                    offer(id, nextTier, Competency.NONE, end.plusDays(1), end.plusYears(1), first);
                }
            }
        }
        for (var person : cast.individuals()) {
            account(person);
        }
    }

    void setPassword(Cast cast, String hash) throws SQLException {
        for (var person : cast.everybody().toList()) {
            run(
                    "INSERT INTO membership.credential (account_id, password_hash)"
                            + " SELECT id, ? FROM membership.account WHERE username = ?"
                            + " ON CONFLICT (account_id) DO UPDATE SET password_hash = excluded.password_hash",
                    hash,
                    person.username());
        }
    }

    private UUID organisation(Company company) throws SQLException {
        var id = Ids.next();
        run(
                "INSERT INTO membership.organisation (id, code, name_en, name_ja, in_partner, in_csp)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                id,
                company.code(),
                company.name().en(),
                company.name().ja(),
                company.inPartner(),
                company.inCsp());
        return id;
    }

    private UUID account(Individual person) throws SQLException {
        var id = Ids.next();
        run(
                "INSERT INTO membership.account (id, username, display_name, kind) VALUES (?, ?, ?, ?)",
                id,
                person.username(),
                person.displayName(),
                person.kind().name());
        for (var role : person.roles()) {
            run("INSERT INTO membership.account_role (account_id, role) VALUES (?, ?)", id, role.name());
        }
        return id;
    }

    private void customer(UUID organisation, Client client, LocalDate today) throws SQLException {
        run(
                "INSERT INTO membership.customer (id, organisation_id, code, name_en, name_ja, since)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                organisation,
                client.code(),
                client.name().en(),
                client.name().ja(),
                today.minusDays(client.daysSinceStart()));
    }

    private UUID offer(UUID organisation, Grant grant, LocalDate today) throws SQLException {
        var start = today.minusDays(grant.daysSinceStart());
        return offer(organisation, grant.tier(), grant.competency(), start, today.plusDays(grant.daysToEnd()), null);
    }

    private UUID offer(
            UUID organisation,
            String tier,
            Competency competency,
            LocalDate start,
            LocalDate end,
            @Nullable UUID renews)
            throws SQLException {
        var id = Ids.next();
        run(
                "INSERT INTO membership.offer (id, organisation_id, tier, competency, starts_on, ends_on,"
                        + " activate_by, renews) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                organisation,
                tier,
                competency.name(),
                start,
                end,
                end.minusDays(ACTIVATE_BEFORE_END),
                renews);
        return id;
    }

    private void run(String sql, @Nullable Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
