package org.partnersupport.membership.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.account.CallerRows;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.People.Member;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;

/** Accounts with their roles, as rows. */
@ApplicationScoped
class PeopleStore {
    private static final String MEMBERS = """
            SELECT a.id, a.username, a.display_name, a.kind, a.disabled, m.organisation_id,
                (SELECT string_agg(r.role, ',') FROM membership.account_role r WHERE r.account_id = a.id) AS roles
            FROM membership.account a LEFT JOIN membership.member m ON m.account_id = a.id
            """;
    private static final String BY_NAME = "ORDER BY a.display_name, a.username";
    private static final String ONE = MEMBERS + "WHERE a.id = ?";
    private static final String OF_ORGANISATION = MEMBERS + "WHERE m.organisation_id = ? " + BY_NAME;
    private static final String STAFF = MEMBERS + "WHERE m.account_id IS NULL AND a.kind = 'WORK' " + BY_NAME;
    private static final String ORGANISATIONS =
            "SELECT id AS organisation, name_en, name_ja, in_partner, in_csp FROM membership.organisation ORDER BY name_en, id";
    private static final String ASSIGN =
            "INSERT INTO membership.account_role (account_id, role) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String WITHDRAW = "DELETE FROM membership.account_role WHERE account_id = ? AND role = ?";
    private static final String DISABLE = "UPDATE membership.account SET disabled = ? WHERE id = ? AND disabled <> ?";

    private static final String ADD = """
            INSERT INTO membership.account (id, username, display_name, kind, language)
            VALUES (?, ?, ?, 'WORK', CAST(? AS varchar)) ON CONFLICT (username) DO NOTHING""";
    private static final String JOIN = "INSERT INTO membership.member (account_id, organisation_id) VALUES (?, ?)";

    @Inject
    Sql sql;

    Optional<Member> one(UUID account) {
        return sql.read(ONE, PeopleStore::member, account).stream().findFirst();
    }

    List<Member> ofOrganisation(UUID organisation) {
        return sql.read(OF_ORGANISATION, PeopleStore::member, organisation);
    }

    /** The vendor's: work accounts that belong to no organisation. */
    List<Member> staff() {
        return sql.read(STAFF, PeopleStore::member);
    }

    List<Organisation> organisations() {
        return sql.read(ORGANISATIONS, CallerRows::organisation);
    }

    /** @return false when the name is taken */
    boolean add(Member person, @Nullable String language) {
        if (sql.update(ADD, person.account(), person.username(), person.displayName(), language) == 0) {
            return false;
        }
        if (person.organisation() != null) {
            sql.update(JOIN, person.account(), person.organisation());
        }
        person.roles().forEach(role -> assign(person.account(), role));
        return true;
    }

    /** @return false when it was held already */
    boolean assign(UUID account, Role role) {
        return sql.update(ASSIGN, account, role) == 1;
    }

    /** @return false when it was not held */
    boolean withdraw(UUID account, Role role) {
        return sql.update(WITHDRAW, account, role) == 1;
    }

    /** @return false when it was so already */
    boolean disable(UUID account, boolean disabled) {
        return sql.update(DISABLE, disabled, account, disabled) == 1;
    }

    private static Member member(Row row) throws SQLException {
        return new Member(
                row.id("id"),
                row.text("username"),
                row.text("display_name"),
                AccountKind.valueOf(row.text("kind")),
                row.idOrNull("organisation_id"),
                CallerRows.roles(row.textOrNull("roles")),
                row.flag("disabled"));
    }
}
