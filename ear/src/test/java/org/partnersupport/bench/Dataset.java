package org.partnersupport.bench;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Organisations as activation and linking would have left them: one admin each with a token, a Solutions Partner offer,
 * a contract with both lines, linked. Identities and tokens follow from the organisation's number.
 */
final class Dataset {
    /** Incidents granted, so that no run exhausts a line. */
    static final int GRANTED = 1_000_000;

    private final DataSource database;
    private int organisations;

    Dataset(DataSource database) {
        this.database = database;
    }

    int organisations() {
        return organisations;
    }

    /** The bearer token of an organisation's admin. */
    static String token(int organisation) {
        return "bench-token-%08d-abcdefghijklmnopqrstuv".formatted(organisation);
    }

    static UUID id(String kind, int organisation) {
        return UUID.fromString("00000000-0000-7000-%s-%012d".formatted(kind, organisation));
    }

    static UUID account(int organisation) {
        return id("8001", organisation);
    }

    static UUID productSupportLine(int organisation) {
        return id("8004", organisation);
    }

    /** Grows to this many organisations. */
    void growTo(int wanted) throws SQLException {
        if (wanted <= organisations) {
            return;
        }
        var range = "generate_series(" + organisations + ", " + (wanted - 1) + ") AS g(n)";
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : STATEMENTS) {
                statement.execute(sql.replace("$RANGE", range).replace("$GRANTED", Integer.toString(GRANTED)));
            }
            statement.execute("ANALYZE");
            statement.execute("CHECKPOINT");
        }
        organisations = wanted;
    }

    private static String idOf(String kind) {
        return "('00000000-0000-7000-" + kind + "-' || lpad(n::text, 12, '0'))::uuid";
    }

    private static final String[] STATEMENTS = {
        "INSERT INTO membership.organisation (id, code, name_en, name_ja, in_partner, in_csp) SELECT " + idOf("8000")
                + ", 'bench' || n, 'Bench ' || n, 'ベンチ ' || n, true, false FROM $RANGE",
        "INSERT INTO membership.account (id, username, display_name, kind) SELECT " + idOf("8001")
                + ", 'admin@bench' || n || '.example', 'Admin ' || n, 'WORK' FROM $RANGE",
        "INSERT INTO membership.member (account_id, organisation_id) SELECT " + idOf("8001") + ", " + idOf("8000")
                + " FROM $RANGE",
        "INSERT INTO membership.account_role (account_id, role) SELECT " + idOf("8001")
                + ", 'GLOBAL_ADMIN' FROM $RANGE",
        "INSERT INTO membership.api_token (digest, account_id, issued_at, expires_at)"
                + " SELECT sha256(convert_to('bench-token-' || lpad(n::text, 8, '0')"
                + " || '-abcdefghijklmnopqrstuv', 'UTF8')), " + idOf("8001")
                + ", now(), now() + interval '10 days' FROM $RANGE",
        "INSERT INTO membership.offer (id, organisation_id, tier, competency, starts_on, ends_on, activate_by) SELECT "
                + idOf("8002") + ", " + idOf("8000")
                + ", 'SOLUTIONS_PARTNER', 'NONE', current_date - 30, current_date + 300, current_date + 300 FROM $RANGE",
        "INSERT INTO membership.activation (offer_id, activated_on, activated_at, activated_by) SELECT " + idOf("8002")
                + ", current_date - 10, now() - interval '10 days', " + idOf("8001") + " FROM $RANGE",
        "INSERT INTO entitlement.contract"
                + " (id, organisation_id, offer_id, access_id, contract_id, starts_on, ends_on, issued_at, issued_by)"
                + " SELECT " + idOf("8003") + ", " + idOf("8000") + ", " + idOf("8002")
                + ", lpad(n::text, 12, '0'), lpad(n::text, 28, '0'), current_date - 10, current_date + 355, now(), "
                + idOf("8001") + " FROM $RANGE",
        "INSERT INTO entitlement.contract_line (id, contract_id, plan, tier, unlimited, granted, balance, ends_on) SELECT "
                + idOf("8004") + ", " + idOf("8003")
                + ", 'PRODUCT_SUPPORT_20', 'SOLUTIONS_PARTNER', false, $GRANTED, $GRANTED, current_date + 355 FROM $RANGE",
        "INSERT INTO entitlement.contract_line (id, contract_id, plan, tier, unlimited, granted, balance, ends_on) SELECT "
                + idOf("8005") + ", " + idOf("8003")
                + ", 'SIGNATURE_UNLIMITED', 'SOLUTIONS_PARTNER', true, 0, 0, current_date + 355 FROM $RANGE",
        "INSERT INTO entitlement.ledger_entry (line_id, kind, amount, balance, by_account, at, reason) SELECT "
                + idOf("8004") + ", 'GRANT', $GRANTED, $GRANTED, " + idOf("8001") + ", now(), 'ACTIVATION' FROM $RANGE",
        "INSERT INTO entitlement.ledger_entry (line_id, kind, amount, balance, by_account, at, reason) SELECT "
                + idOf("8005") + ", 'GRANT', 0, 0, " + idOf("8001") + ", now(), 'ACTIVATION' FROM $RANGE",
        "INSERT INTO entitlement.link (account_id, contract_id, linked_at) SELECT " + idOf("8001") + ", " + idOf("8003")
                + ", now() FROM $RANGE",
    };
}
