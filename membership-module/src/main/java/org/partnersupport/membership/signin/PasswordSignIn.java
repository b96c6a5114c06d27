package org.partnersupport.membership.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.SecondStep;
import org.partnersupport.membership.api.SignIn;
import org.partnersupport.membership.api.Vault;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.signin.Credentials.Credential;

/** Not a use case with one transaction: hashing takes long, and no connection should wait for it. */
@ApplicationScoped
class PasswordSignIn implements SignIn {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PER_ACCOUNT = 10;

    private static final String ACCOUNT = "SIGN_IN_ACCOUNT";
    private static final String LIMITED = "SIGN_IN_LIMITED";
    private static final String UNKNOWN = Passwords.unmatchable();

    @Inject
    Settings settings;

    @Inject
    HashingTurns turns;

    @Inject
    PasswordChanges changes;

    @Inject
    Credentials credentials;

    @Inject
    SecondStep secondStep;

    @Inject
    Accounts accounts;

    @Inject
    Vault vault;

    @Inject
    AttemptLimit attempts;

    @Inject
    AddressLimit addresses;

    @Inject
    Audit audit;

    @Override
    public Outcome withPassword(String username, String password, String address) {
        return settings.localAccounts()
                ? turns.inTurn(() -> inTurn(username, password, address))
                : new Outcome.LocalAccountsOff();
    }

    private Outcome inTurn(String username, String password, String address) {
        var wait = addresses.take(address);
        if (!wait.isZero()) {
            return new Outcome.TooManyAttempts(wait);
        }
        var name = Usernames.normalised(username);
        if (name.isEmpty() || !Passwords.possible(password)) {
            return refused(Optional.empty());
        }
        var key = key(name.get());
        wait = attempts.take(ACCOUNT, key, PER_ACCOUNT, WINDOW);
        return wait.isZero()
                ? check(name.get(), key, password, address)
                : limited(credentials.of(name.get()), key, wait);
    }

    /** Where attempts are counted no name is written down: now and then it is a password in the wrong field. */
    private String key(String name) {
        return HexFormat.of().formatHex(vault.fingerprint(name, ACCOUNT));
    }

    private Outcome check(String name, String key, String password, String address) {
        var credential = credentials.of(name);
        var caller = authenticated(credential, password);
        if (caller.isEmpty()) {
            return refused(credential);
        }
        attempts.giveBack(ACCOUNT, key);
        addresses.giveBack(address);
        var wanted = secondStep.after(caller.get());
        return wanted.isPresent() ? wanted.get() : signedIn(caller.get());
    }

    private Outcome signedIn(Caller caller) {
        var account = caller.account();
        audit.record(account, "SIGNED_IN", account.toString(), "PASSWORD");
        return new Outcome.SignedIn(caller);
    }

    /** Hashes in any case, so that an unknown name takes as long as a wrong password. */
    private Optional<Caller> authenticated(Optional<Credential> credential, String password) {
        var right = Passwords.matches(password, credential.map(Credential::hash).orElse(UNKNOWN));
        if (!right) {
            return Optional.empty();
        }
        credential
                .filter(known -> Passwords.outdated(known.hash()))
                .ifPresent(known -> changes.rehash(known.account(), known.hash(), Passwords.hash(password)));
        return credential.flatMap(known -> accounts.byId(known.account()));
    }

    /** An unknown name is not written down: now and then it is a password in the wrong field. */
    private Outcome refused(Optional<Credential> credential) {
        record("SIGN_IN_REFUSED", credential);
        return new Outcome.Refused();
    }

    /** Once in a window: who goes on trying does not fill the audit. */
    private Outcome limited(Optional<Credential> credential, String key, Duration wait) {
        if (attempts.take(LIMITED, key, 1, WINDOW).isZero()) {
            record("SIGN_IN_LIMITED", credential);
        }
        return new Outcome.TooManyAttempts(wait);
    }

    private void record(String action, Optional<Credential> credential) {
        audit.record(
                null,
                credential.map(Credential::organisation).orElse(null),
                action,
                credential.map(known -> known.account().toString()).orElse("-"),
                "");
    }
}
