package org.partnersupport.entitlement.contract;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.partnersupport.entitlement.api.Benefits;
import org.partnersupport.entitlement.api.Plan;
import org.partnersupport.membership.api.event.BenefitsActivated;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

/**
 * Issues the contract of an activated offer: the pair of ids, one line for each plan granted on that day, and the grant
 * in each line's ledger (rules AC-6, EN-3). An offer that has its contract keeps it (rule AC-5).
 */
@UseCase
class IssueContract {
    /** A taken Access ID is one chance in millions; this many in a row is a broken random source. */
    private static final int TRIES = 10;

    private static final String ISSUED = "SELECT id FROM entitlement.contract WHERE offer_id = ?";

    private static final String ISSUE = """
            INSERT INTO entitlement.contract
                (id, organisation_id, offer_id, access_id, contract_id, starts_on, ends_on, issued_at, issued_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String GRANT = """
            WITH line AS (
                INSERT INTO entitlement.contract_line (id, contract_id, plan, tier, unlimited, granted, balance, ends_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                RETURNING id, granted)
            INSERT INTO entitlement.ledger_entry (line_id, kind, amount, balance, by_account, at, reason)
            SELECT id, 'GRANT', granted, granted, ?, ?, 'ACTIVATION' FROM line
            """;

    @Inject
    Sql sql;

    @Inject
    Benefits benefits;

    @Inject
    Settings settings;

    RandomGenerator random = new SecureRandom();

    IssueContract() {}

    void issue(BenefitsActivated activated) {
        var end = activated.day().plusMonths(settings.contractMonths()).minusDays(1);
        newContract(activated, end)
                .ifPresent(contract -> benefits.grantedBy(activated.tier(), activated.competency(), activated.day())
                        .forEach(plan -> grant(activated, contract, plan, end)));
    }

    /** Empty when the offer has its contract already. */
    private Optional<UUID> newContract(BenefitsActivated activated, LocalDate end) {
        var id = Ids.next();
        for (int i = 0; i < TRIES; i++) {
            var pair = IdPair.random(random);
            var written = sql.update(
                    ISSUE,
                    id,
                    activated.organisation(),
                    activated.offer(),
                    pair.accessId(),
                    pair.contractId(),
                    activated.day(),
                    end,
                    activated.at(),
                    activated.by());
            if (written == 1) {
                return Optional.of(id);
            }
            if (sql.first(ISSUED, row -> row.id("id"), activated.offer()).isPresent()) {
                return Optional.empty();
            }
        }
        throw new IllegalStateException("no free Access ID in " + TRIES + " tries");
    }

    private void grant(BenefitsActivated activated, UUID contract, Plan plan, LocalDate end) {
        var allowance = plan.allowance();
        sql.update(
                GRANT,
                Ids.next(),
                contract,
                plan.code(),
                activated.tier(),
                allowance.unlimited(),
                allowance.granted(),
                allowance.granted(),
                end,
                activated.by(),
                activated.at());
    }
}
