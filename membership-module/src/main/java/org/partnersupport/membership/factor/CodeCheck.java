package org.partnersupport.membership.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;

/** Whether a code is right, in the caller's transaction; each try is counted, and a right code is used up. */
@ApplicationScoped
class CodeCheck {
    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final String SCOPE = "SECOND_FACTOR";

    @Inject
    FactorRows rows;

    @Inject
    AttemptLimit attempts;

    @Inject
    Clock clock;

    /**
     * For a factor that is on.
     *
     * @throws RefusedException SECOND_FACTOR_OFF, WRONG_CODE, TOO_MANY_ATTEMPTS
     */
    Kind check(UUID account, String code) {
        var stored = rows.of(account)
                .filter(FactorRows.Stored::on)
                .orElseThrow(() -> new RefusedException(Refusal.of("SECOND_FACTOR_OFF")));
        take(account);
        var period = stored.secret().periodOf(RecoveryCodes.folded(code), clock.instant());
        if (period.isPresent() && rows.use(account, period.getAsLong())) {
            return right(account, Kind.TIME_CODE);
        }
        if (RecoveryCodes.plain(code)
                .filter(plain -> rows.useRecovery(account, plain))
                .isPresent()) {
            return right(account, Kind.RECOVERY_CODE);
        }
        throw new RefusedException(Refusal.of("WRONG_CODE"));
    }

    /**
     * For one that was begun: turns it on and gives its recovery codes.
     *
     * @throws RefusedException SECOND_FACTOR_NOT_BEGUN, SECOND_FACTOR_ON, WRONG_CODE, TOO_MANY_ATTEMPTS
     */
    List<String> confirm(UUID account, String code) {
        var stored = rows.of(account).orElseThrow(() -> new RefusedException(Refusal.of("SECOND_FACTOR_NOT_BEGUN")));
        take(account);
        var now = clock.instant();
        var period = stored.secret().periodOf(RecoveryCodes.folded(code), now);
        if (period.isEmpty()) {
            throw new RefusedException(Refusal.of("WRONG_CODE"));
        }
        if (!rows.confirm(account, period.getAsLong(), now)) {
            throw new RefusedException(Refusal.of("SECOND_FACTOR_ON"));
        }
        right(account, Kind.TIME_CODE);
        return freshRecoveryCodes(account);
    }

    List<String> freshRecoveryCodes(UUID account) {
        var codes = RecoveryCodes.fresh();
        rows.setRecovery(
                account,
                codes.stream()
                        .map(code -> RecoveryCodes.plain(code).orElseThrow())
                        .toList());
        return codes;
    }

    private Kind right(UUID account, Kind kind) {
        attempts.giveBack(SCOPE, account.toString());
        return kind;
    }

    private void take(UUID account) {
        AttemptLimit.refuseAfter(attempts.take(SCOPE, account.toString(), MOST, WINDOW));
    }

    /** What a right code was; the audit says it. */
    enum Kind {
        TIME_CODE,
        RECOVERY_CODE
    }
}
