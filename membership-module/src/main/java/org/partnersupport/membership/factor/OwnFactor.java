package org.partnersupport.membership.factor;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.LocalAccounts;
import org.partnersupport.membership.api.People;
import org.partnersupport.membership.api.ProvenLately;
import org.partnersupport.membership.api.SecondFactor;
import org.partnersupport.membership.api.Sessions;
import org.partnersupport.membership.api.Tokens;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class OwnFactor implements SecondFactor {
    @Inject
    FactorRows rows;

    @Inject
    FactorRule rule;

    @Inject
    CodeCheck codes;

    @Inject
    RefusedCodes refusedCodes;

    @Inject
    TurningOn turningOn;

    @Inject
    LocalAccounts accounts;

    @Inject
    People people;

    @Inject
    Sessions sessions;

    @Inject
    Tokens tokens;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Override
    @Transactional(TxType.SUPPORTS)
    public Standing of(Caller caller) {
        var stored = rows.of(caller.account()).filter(FactorRows.Stored::on);
        return new Standing(
                accounts.hasPassword(caller),
                rule.requires(caller),
                stored.map(FactorRows.Stored::confirmedAt).orElse(null),
                stored.map(FactorRows.Stored::recoveryCodes).orElse(0));
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public Optional<Setup> setUpOf(Caller caller) {
        return rows.of(caller.account()).filter(stored -> !stored.on()).map(stored -> setUp(caller, stored.secret()));
    }

    @Override
    @ProvenLately
    public Setup begin(Caller caller) {
        if (!accounts.hasPassword(caller)) {
            throw new RefusedException(Refusal.of("NO_PASSWORD"));
        }
        var secret = CodeSecret.fresh();
        if (!rows.begin(caller.account(), secret, clock.instant())) {
            throw new RefusedException(Refusal.of("SECOND_FACTOR_ON"));
        }
        return setUp(caller, secret);
    }

    @Override
    public List<String> confirm(Caller caller, @Nullable UUID session, String code) {
        return turningOn.with(caller.account(), session, code);
    }

    @Override
    public List<String> renewRecoveryCodes(Caller caller, String code) {
        var account = caller.account();
        check(caller, code);
        audit.record(account, "RECOVERY_CODES_MADE", account.toString(), "");
        return codes.freshRecoveryCodes(account);
    }

    @Override
    public void turnOff(Caller caller, String code) {
        if (rule.requires(caller)) {
            throw new RefusedException(Refusal.of("SECOND_FACTOR_REQUIRED"));
        }
        var account = caller.account();
        check(caller, code);
        rows.remove(account);
        audit.record(account, "SECOND_FACTOR_OFF", account.toString(), "");
    }

    private void check(Caller caller, String code) {
        try {
            codes.check(caller.account(), code);
        } catch (RefusedException refused) {
            refusedCodes.note(caller, caller, refused);
            throw refused;
        }
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public boolean isOn(Caller caller, UUID account) {
        people.one(caller, account);
        return rows.isOn(account);
    }

    @Override
    @ProvenLately
    public void reset(Caller caller, UUID account) {
        var person = people.one(caller, account);
        if (account.equals(caller.account())) {
            throw new RefusedException(Refusal.of("OWN_SECOND_FACTOR"));
        }
        if (!rows.remove(account)) {
            throw new RefusedException(Refusal.of("SECOND_FACTOR_OFF"));
        }
        sessions.endAllOf(account, null);
        tokens.endSignedIn(account);
        audit.record(caller.account(), person.organisation(), "SECOND_FACTOR_RESET", account.toString(), "");
    }

    static Setup setUp(Caller caller, CodeSecret secret) {
        return new Setup(secret.base32(), secret.address("Partner Support", caller.username()));
    }
}
