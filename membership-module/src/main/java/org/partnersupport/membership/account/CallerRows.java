package org.partnersupport.membership.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Organisation;
import org.partnersupport.membership.api.Programme;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Label;

/** A caller with roles and organisation in one row, because it is read at every request. */
final class CallerRows {
    /** Ends before {@code WHERE}; the account is {@code a}. */
    static final String SELECT = """
            SELECT a.id, a.username, a.display_name, a.kind, a.language, a.theme,
                (SELECT string_agg(r.role, ',') FROM membership.account_role r WHERE r.account_id = a.id),
                o.id AS organisation, o.name_en, o.name_ja, o.in_partner, o.in_csp
            FROM membership.account a
                LEFT JOIN membership.member m ON m.account_id = a.id
                LEFT JOIN membership.organisation o ON o.id = m.organisation_id
            """;

    private CallerRows() {}

    /** @param rows none or one, of {@link #SELECT} */
    static Optional<Caller> single(List<?> rows) {
        return rows.stream().map(row -> caller((@Nullable Object[]) row)).findFirst();
    }

    private static Caller caller(@Nullable Object[] row) {
        return new Caller(
                (UUID) value(row, 0),
                (String) value(row, 1),
                (String) value(row, 2),
                AccountKind.valueOf((String) value(row, 3)),
                roles((String) row[6]),
                row[7] == null ? null : organisation(row),
                (String) row[4],
                (String) value(row, 5));
    }

    /** @param joined role names with commas between them; null for none */
    static Set<Role> roles(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Arrays.stream(joined.split(",", -1)).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Organisation organisation(@Nullable Object[] row) {
        var programmes = EnumSet.noneOf(Programme.class);
        if ((Boolean) value(row, 10)) {
            programmes.add(Programme.PARTNER);
        }
        if ((Boolean) value(row, 11)) {
            programmes.add(Programme.CSP);
        }
        return new Organisation(
                (UUID) value(row, 7), new Label((String) value(row, 8), (String) value(row, 9)), programmes);
    }

    static Object value(@Nullable Object[] row, int column) {
        return Objects.requireNonNull(row[column]);
    }
}
