package org.partnersupport.membership.factor;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Door;
import org.partnersupport.membership.api.RandomKey;
import org.partnersupport.membership.api.SecondStep.Done;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

/** Sign-ins that wait for a code, and their end; each method is one transaction. */
@UseCase
class SignInSteps {
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String ADD =
            "INSERT INTO membership.second_step (digest, account_id, set_up, ends_at) VALUES (?, ?, ?, ?)";
    private static final String FIND =
            "SELECT account_id, set_up FROM membership.second_step WHERE digest = ? AND ends_at > ?";
    private static final String FORGET = """
            DELETE FROM membership.second_step WHERE digest IN (
                SELECT digest FROM membership.second_step WHERE ends_at <= ?
                ORDER BY ends_at LIMIT 100 FOR UPDATE SKIP LOCKED)""";

    @Inject
    Sql sql;

    @Inject
    FactorRows rows;

    @Inject
    CodeCheck codes;

    @Inject
    TurningOn turningOn;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Each new step clears up after some old ones, so the table needs no housekeeper. Where a factor is set up, others who gave the
     * password before are sent away: the new secret is not for their eyes.
     */
    String begin(UUID account, boolean setUp) {
        var step = RandomKey.fresh();
        var now = clock.instant();
        if (setUp) {
            endAllOf(account);
            rows.begin(account, CodeSecret.fresh(), now);
        }
        Door.SIGN_IN.pass(() -> {
            sql.update(ADD, RandomKey.digest(step), account, setUp, now.plus(LONGEST));
            sql.update(FORGET, now);
        });
        return step;
    }

    /** In the caller's transaction, or in none. */
    @Transactional(TxType.SUPPORTS)
    Optional<Step> waiting(String step) {
        return Door.SIGN_IN
                .open(() -> sql.read(
                        FIND,
                        row -> new Step(row.id("account_id"), row.flag("set_up")),
                        RandomKey.digest(step),
                        clock.instant()))
                .stream()
                .findFirst();
    }

    Done finish(String step, Caller caller, boolean setUp, String code) {
        var account = caller.account();
        var recovery = setUp ? turningOn.with(account, null, code) : List.<String>of();
        var kind = setUp ? CodeCheck.Kind.TIME_CODE : codes.check(account, code);
        var ended = Door.SIGN_IN.open(
                () -> sql.update("DELETE FROM membership.second_step WHERE digest = ?", RandomKey.digest(step)));
        if (ended == 0) {
            throw new RefusedException(Refusal.of("STEP_OVER"));
        }
        audit.record(account, "SIGNED_IN", account.toString(), "PASSWORD " + kind);
        return new Done(caller, recovery);
    }

    void endAllOf(UUID account) {
        Door.SIGN_IN.pass(() -> sql.update("DELETE FROM membership.second_step WHERE account_id = ?", account));
    }

    /** @param setUp true: the first code turns the factor on */
    record Step(UUID account, boolean setUp) {}
}
