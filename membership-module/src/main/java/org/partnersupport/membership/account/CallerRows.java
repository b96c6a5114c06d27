package org.partnersupport.membership.account;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Programme;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.membership.kernel.Sql.Row;

/** A caller with roles and organisation in one row, because it is read at every request. */
public final class CallerRows {
    /** Ends before {@code WHERE}; the account is {@code a}. */
    static final String SELECT = """
            SELECT a.id, a.username, a.display_name, a.kind, a.language, a.theme,
                (SELECT string_agg(r.role, ',') FROM membership.account_role r WHERE r.account_id = a.id) AS roles,
                o.id AS organisation, o.name_en, o.name_ja, o.in_partner, o.in_csp
            FROM membership.account a
                LEFT JOIN membership.member m ON m.account_id = a.id
                LEFT JOIN membership.organisation o ON o.id = m.organisation_id
            """;

    private CallerRows() {}

    /** @param row of {@link #SELECT} */
    static Caller caller(Row row) throws SQLException {
        return new Caller(
                row.id("id"),
                row.text("username"),
                row.text("display_name"),
                AccountKind.valueOf(row.text("kind")),
                roles(row.textOrNull("roles")),
                row.idOrNull("organisation") == null ? null : organisation(row),
                row.textOrNull("language"),
                row.text("theme"));
    }

    /** @param joined role names with commas between them; null for none */
    public static Set<Role> roles(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Arrays.stream(joined.split(",", -1)).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** @param row with the id as {@code organisation}, both names and both programmes */
    public static Organisation organisation(Row row) throws SQLException {
        var programmes = EnumSet.noneOf(Programme.class);
        if (row.flag("in_partner")) {
            programmes.add(Programme.PARTNER);
        }
        if (row.flag("in_csp")) {
            programmes.add(Programme.CSP);
        }
        return new Organisation(
                row.id("organisation"), new Label(row.text("name_en"), row.text("name_ja")), programmes);
    }
}
