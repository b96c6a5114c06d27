package org.partnersupport.entitlement.contract;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.partnersupport.entitlement.api.PaidPlans;
import org.partnersupport.entitlement.api.Plan;
import org.partnersupport.entitlement.benefit.PlanRow;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Door;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class IssuePaidPlan implements PaidPlans {
    private static final int MOST_MONTHS = 60;
    private static final int TRIES = 10;

    private static final String PLANS = "SELECT " + PlanRow.COLUMNS + """
             FROM entitlement.support_plan_grant g
             JOIN entitlement.support_plan s ON s.code = g.support_plan
             JOIN entitlement.plan p ON p.code = g.plan
             JOIN entitlement.benefit b ON b.code = p.benefit
            WHERE g.support_plan = ? AND s.valid_from <= ? AND (s.valid_until IS NULL OR s.valid_until >= ?)
            ORDER BY b.position
            """;

    private static final String GRANTED = """
            SELECT id, starts_on, ends_on FROM entitlement.contract
             WHERE organisation_id = ? AND support_plan = ? AND starts_on = ?
            """;

    private static final String ISSUE = """
            INSERT INTO entitlement.contract
                (id, organisation_id, support_plan, access_id, contract_sealed, contract_fingerprint, starts_on, ends_on,
                 issued_at, issued_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    @Inject
    Sql sql;

    @Inject
    Accounts accounts;

    @Inject
    GrantLine lines;

    @Inject
    ContractIds ids;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    RandomGenerator random = new SecureRandom();

    IssuePaidPlan() {}

    @Override
    public Granted grant(Caller staff, Wanted wanted) {
        var plans = checked(staff, wanted);
        return Door.ISSUE.open(() -> granted(staff, wanted, plans));
    }

    private Granted granted(Caller staff, Wanted wanted, List<Plan> plans) {
        for (int i = 0; i < TRIES; i++) {
            var known = known(wanted);
            if (known.isPresent()) {
                return known.get();
            }
            var id = Ids.next();
            if (issue(id, staff, wanted)) {
                var at = clock.instant();
                plans.forEach(
                        plan -> lines.write(id, plan, wanted.plan(), wanted.end(), staff.account(), at, "PAID_PLAN"));
                audit.record(staff.account(), wanted.organisation(), "PAID_PLAN_GRANTED", id.toString(), wanted.plan());
                return new Granted(id, wanted.start(), wanted.end(), true);
            }
        }
        throw new IllegalStateException("no free Access ID in " + TRIES + " tries");
    }

    private List<Plan> checked(Caller staff, Wanted wanted) {
        if (!staff.has(Role.PROGRAM_MANAGER)) {
            throw refused("ROLE_REQUIRED", Map.of("roles", Role.PROGRAM_MANAGER.name()));
        }
        var start = wanted.start();
        if (wanted.end().isBefore(start) || !wanted.end().isBefore(start.plusMonths(MOST_MONTHS))) {
            throw refused("INVALID_PERIOD", Map.of("months", Integer.toString(MOST_MONTHS)));
        }
        if (!accounts.organisationExists(wanted.organisation())) {
            throw refused("UNKNOWN_ORGANISATION", Map.of());
        }
        var plans = sql.list(PLANS, PlanRow::read, wanted.plan(), start, start);
        if (plans.isEmpty()) {
            throw refused("UNKNOWN_PLAN", Map.of());
        }
        return plans;
    }

    private boolean issue(UUID id, Caller staff, Wanted wanted) {
        var pair = IdPair.random(random);
        return sql.update(
                        ISSUE,
                        id,
                        wanted.organisation(),
                        wanted.plan(),
                        pair.accessId(),
                        ids.sealed(id, pair.contractId()),
                        ids.fingerprint(pair.contractId()),
                        wanted.start(),
                        wanted.end(),
                        clock.instant(),
                        staff.account())
                == 1;
    }

    private Optional<Granted> known(Wanted wanted) {
        return sql.first(GRANTED, IssuePaidPlan::granted, wanted.organisation(), wanted.plan(), wanted.start());
    }

    private static Granted granted(Row row) throws SQLException {
        return new Granted(row.id("id"), row.day("starts_on"), row.day("ends_on"), false);
    }

    private static RefusedException refused(String code, Map<String, String> facts) {
        return new RefusedException(new Refusal(code, facts));
    }
}
