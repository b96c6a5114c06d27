package org.partnersupport.membership.activation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Membership.Asked;
import org.partnersupport.membership.api.Membership.Outcome;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;

/** What colleagues asked of the admins; at most one request is pending in an organisation. */
@ApplicationScoped
class AskedStore {
    private static final String LAST = """
            SELECT r.asked_by, a.display_name, r.asked_at, r.outcome, r.reason
            FROM membership.activation_request r JOIN membership.account a ON a.id = r.asked_by
            WHERE r.organisation_id = ? ORDER BY r.asked_at DESC, r.id DESC LIMIT 1""";
    private static final String ASK = """
            INSERT INTO membership.activation_request (id, organisation_id, asked_by, asked_at, outcome)
            VALUES (?, ?, ?, ?, 'PENDING')
            ON CONFLICT (organisation_id) WHERE outcome = 'PENDING' DO NOTHING""";
    private static final String SETTLE = """
            UPDATE membership.activation_request SET outcome = ?, reason = CAST(? AS varchar)
            WHERE organisation_id = ? AND outcome = 'PENDING'""";

    @Inject
    Sql sql;

    Optional<Asked> last(UUID organisation) {
        return sql.first(LAST, AskedStore::asked, organisation);
    }

    /** @return false when something was pending already */
    boolean ask(UUID organisation, UUID by, Instant at) {
        return sql.update(ASK, Ids.next(), organisation, by, at) == 1;
    }

    /** @return false when nothing was pending */
    boolean settle(UUID organisation, Outcome outcome, @Nullable String reason) {
        return sql.update(SETTLE, outcome, reason, organisation) == 1;
    }

    private static Asked asked(Row row) throws SQLException {
        return new Asked(
                row.id("asked_by"),
                row.text("display_name"),
                row.instant("asked_at"),
                Outcome.valueOf(row.text("outcome")),
                row.textOrNull("reason"));
    }
}
