package org.partnersupport.entitlement.contract;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Benefits;
import org.partnersupport.entitlement.contract.Succession.Continued;
import org.partnersupport.membership.api.event.BenefitsActivated;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

/**
 * Issues the contract of an activated offer: the pair of ids, one line for each plan granted on that day, and the grant
 * in each line's ledger (rules AC-6, EN-3). An offer that has its contract keeps it (rule AC-5). One that continues
 * another offer gets a contract that continues that one's (rule AC-9), by the table of its first day (rule EN-1).
 */
@UseCase
class IssueContract {
    /** A taken Access ID is one chance in millions; this many in a row is a broken random source. */
    private static final int TRIES = 10;

    private static final String ISSUED = "SELECT id FROM entitlement.contract WHERE offer_id = ?";

    private static final String ISSUE = """
            INSERT INTO entitlement.contract
                (id, organisation_id, offer_id, access_id, contract_sealed, contract_fingerprint, starts_on, ends_on,
                 issued_at, issued_by, successor_of)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    @Inject
    Sql sql;

    @Inject
    Benefits benefits;

    @Inject
    GrantLine lines;

    @Inject
    Succession succession;

    @Inject
    ContractIds ids;

    @Inject
    Settings settings;

    RandomGenerator random = new SecureRandom();

    IssueContract() {}

    void issue(BenefitsActivated activated) {
        var continued = Optional.ofNullable(activated.renewal())
                .flatMap(renewal -> succession.contractOf(renewal.renewed()))
                .orElse(null);
        var period = period(activated, continued);
        newContract(activated, continued, period).ifPresent(contract -> {
            benefits.grantedBy(activated.tier(), activated.competency(), period.start())
                    .forEach(plan -> lines.write(
                            contract,
                            plan,
                            activated.tier(),
                            period.end(),
                            activated.by(),
                            activated.at(),
                            "ACTIVATION"));
            if (continued != null) {
                succession.inherit(contract, continued);
            }
        });
    }

    private ContractPeriod period(BenefitsActivated activated, @Nullable Continued continued) {
        var renewal = activated.renewal();
        return renewal == null || continued == null
                ? ContractPeriod.from(firstDay(activated), settings.contractMonths())
                : ContractPeriod.after(continued.end(), renewal.beginsOn(), activated.day(), settings.contractMonths());
    }

    /** An offer that is activated in advance begins later. */
    private static LocalDate firstDay(BenefitsActivated activated) {
        var renewal = activated.renewal();
        return renewal != null && renewal.beginsOn().isAfter(activated.day()) ? renewal.beginsOn() : activated.day();
    }

    /** Empty when the offer has its contract already. */
    private Optional<UUID> newContract(
            BenefitsActivated activated, @Nullable Continued continued, ContractPeriod period) {
        var id = Ids.next();
        for (int i = 0; i < TRIES; i++) {
            var pair = IdPair.random(random);
            var written = sql.update(
                    ISSUE,
                    id,
                    activated.organisation(),
                    activated.offer(),
                    pair.accessId(),
                    ids.sealed(id, pair.contractId()),
                    ids.fingerprint(pair.contractId()),
                    period.start(),
                    period.end(),
                    activated.at(),
                    activated.by(),
                    continued == null ? null : continued.id());
            if (written == 1) {
                return Optional.of(id);
            }
            if (sql.first(ISSUED, row -> row.id("id"), activated.offer()).isPresent()) {
                return Optional.empty();
            }
        }
        throw new IllegalStateException("no free Access ID in " + TRIES + " tries");
    }
}
