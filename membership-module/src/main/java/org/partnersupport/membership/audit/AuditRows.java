package org.partnersupport.membership.audit;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AuditTrail.Entry;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.membership.kernel.Sql.Row;

/** Reads entries; the table of the audit is {@code a}. */
final class AuditRows {
    /** What is sealed. */
    static final String SEALED = "a.id, a.at, a.actor, a.organisation_id, a.action, a.subject, a.detail, a.address";

    private AuditRows() {}

    static SealedText sealed(Row row) throws SQLException {
        return new SealedText(
                entry(row, "id"),
                row.instant("at"),
                row.idOrNull("actor"),
                row.idOrNull("organisation_id"),
                row.text("action"),
                row.text("subject"),
                row.text("detail"),
                row.textOrNull("address"));
    }

    /** With {@code actor_name}, {@code name_en}, {@code name_ja} and {@code seal} in hexadecimal. */
    static Entry shown(Row row) throws SQLException {
        return new Entry(
                entry(row, "id"),
                row.instant("at"),
                row.idOrNull("actor"),
                row.textOrNull("actor_name"),
                row.idOrNull("organisation_id"),
                name(row),
                row.text("action"),
                row.text("subject"),
                row.text("detail"),
                row.textOrNull("address"),
                row.textOrNull("seal"));
    }

    /** 0 for null. */
    static long entry(Row row, String column) throws SQLException {
        var number = row.textOrNull(column);
        return number == null ? 0 : Long.parseLong(number);
    }

    private static @Nullable Label name(Row row) throws SQLException {
        var english = row.textOrNull("name_en");
        return english == null ? null : new Label(english, row.text("name_ja"));
    }
}
