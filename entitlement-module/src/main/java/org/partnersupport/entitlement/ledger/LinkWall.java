package org.partnersupport.entitlement.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;

/**
 * Rule LK-7 at the moment an incident is taken: a cap is exact, however many openings of one account run at once, on
 * however many lines of the contract. The link's row is held until the transaction ends, and what is spent is counted by
 * a statement of its own after that: whoever waited counts what the one before committed.
 */
@ApplicationScoped
class LinkWall {
    private static final String HOLD = """
            SELECT revoked_at, cap, cap IS NOT NULL AS capped FROM entitlement.link
             WHERE account_id = ? AND contract_id = ? FOR NO KEY UPDATE
            """;

    private static final String SPENT = """
            SELECT count(*) AS spent
              FROM entitlement.reservation r JOIN entitlement.contract_line l ON l.id = r.line_id
             WHERE l.contract_id = ? AND r.account_id = ? AND r.state <> 'RELEASED'
            """;

    @Inject
    Sql sql;

    @Inject
    Settings settings;

    LinkWall() {}

    /** Holds the link before the line is touched, everywhere: then two openings never wait for each other. */
    Optional<Refusal> objection(UUID account, UUID contract) {
        return sql.first(HOLD, this::held, account, contract).flatMap(held -> objection(held, account, contract));
    }

    private Optional<Refusal> objection(Held held, UUID account, UUID contract) {
        if (held.revokedOn() != null) {
            return Optional.of(new Refusal(
                    "LINK_REVOKED", Map.of("revokedOn", held.revokedOn().toString())));
        }
        if (held.cap() == null) {
            return Optional.empty();
        }
        var spent =
                sql.first(SPENT, row -> row.number("spent"), contract, account).orElse(0);
        return spent < held.cap()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "USER_CAP_REACHED",
                        Map.of("cap", Integer.toString(held.cap()), "spent", Integer.toString(spent))));
    }

    private Held held(Row row) throws SQLException {
        var revoked = row.instantOrNull("revoked_at");
        return new Held(
                revoked == null ? null : LocalDate.ofInstant(revoked, settings.lifecycleZone()),
                row.flag("capped") ? row.number("cap") : null);
    }

    private record Held(
            @Nullable LocalDate revokedOn, @Nullable Integer cap) {}
}
