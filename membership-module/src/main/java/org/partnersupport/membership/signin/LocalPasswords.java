package org.partnersupport.membership.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.LocalAccounts;
import org.partnersupport.membership.api.People;
import org.partnersupport.membership.api.ProvenLately;
import org.partnersupport.membership.api.RandomKey;
import org.partnersupport.membership.kernel.AttemptLimit;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Settings;

/** Not a use case with one transaction: hashing takes long, and no connection should wait for it. */
@ApplicationScoped
class LocalPasswords implements LocalAccounts {
    static final Duration RESET = Duration.ofMinutes(30);
    static final Duration INVITATION = Duration.ofDays(3);
    private static final List<String> OF_PRODUCT =
            List.of("partner support", "partnersupport", "partner", "support", "password");
    private static final String CHANGE = "PASSWORD_CHANGE";
    private static final String LIMITED = "PASSWORD_LIMITED";

    @Inject
    Settings settings;

    @Inject
    Credentials credentials;

    @Inject
    PasswordLinks links;

    @Inject
    PasswordChanges changes;

    @Inject
    HashingTurns turns;

    @Inject
    People people;

    @Inject
    AttemptLimit attempts;

    @Inject
    AddressLimit addresses;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Override
    public boolean on() {
        return settings.localAccounts();
    }

    @Override
    public boolean hasPassword(Caller caller) {
        return on() && credentials.of(caller.account()).isPresent();
    }

    @Override
    public void change(Caller caller, @Nullable UUID session, String present, String fresh, String address) {
        refuseUnlessOn();
        var account = caller.account();
        var stored = credentials.of(account).orElseThrow(() -> new RefusedException(Refusal.of("NO_PASSWORD")));
        var wait = attempts.take(CHANGE, account.toString(), PasswordSignIn.PER_ACCOUNT, PasswordSignIn.WINDOW);
        if (!wait.isZero()
                && attempts.take(LIMITED, account.toString(), 1, PasswordSignIn.WINDOW)
                        .isZero()) {
            audit.record(account, LIMITED, account.toString(), "");
        }
        AttemptLimit.refuseAfter(wait);
        if (!Passwords.possible(present) || !turns.inTurn(() -> Passwords.matches(present, stored))) {
            audit.record(account, "PASSWORD_REFUSED", account.toString(), "");
            throw new RefusedException(Refusal.of("WRONG_PASSWORD"));
        }
        attempts.giveBack(CHANGE, account.toString());
        judge(account, fresh);
        changes.change(account, turns.inTurn(() -> Passwords.hash(fresh)), session, address);
    }

    @Override
    @ProvenLately
    public Link linkFor(Caller caller, UUID account) {
        refuseUnlessOn();
        var person = people.one(caller, account);
        if (account.equals(caller.account())) {
            throw new RefusedException(Refusal.of("OWN_PASSWORD"));
        }
        if (person.disabled()) {
            throw new RefusedException(Refusal.of("PERSON_DISABLED"));
        }
        if (credentials.vouchedFor(account)) {
            throw new RefusedException(Refusal.of("SIGNS_IN_ELSEWHERE"));
        }
        var first = credentials.of(account).isEmpty();
        var link = new Link(RandomKey.fresh(), clock.instant().plus(first ? INVITATION : RESET));
        changes.link(caller.account(), account, link.token(), link.expiresAt(), first ? "invitation" : "reset");
        return link;
    }

    @Override
    public Optional<Holder> holderOf(String token) {
        return on() ? links.holder(token, clock.instant()) : Optional.empty();
    }

    @Override
    public void setByLink(String token, String password, String address) {
        AttemptLimit.refuseAfter(addresses.take(address));
        var holder = holderOf(token);
        if (holder.isEmpty()) {
            addresses.note(address, "PASSWORD_LINK_REFUSED", "-", "");
            throw new RefusedException(Refusal.of("LINK_NOT_GOOD"));
        }
        judge(holder.get().account(), password);
        changes.setByLink(token, turns.inTurn(() -> Passwords.hash(password)), address);
        addresses.giveBack(address);
    }

    private void judge(UUID account, String password) {
        var words = new ArrayList<>(OF_PRODUCT);
        words.addAll(0, links.words(account));
        var objections = PasswordRule.objections(password, CommonPasswords.all(), words);
        if (!objections.isEmpty()) {
            throw new RefusedException(objections);
        }
    }

    private void refuseUnlessOn() {
        if (!on()) {
            throw new RefusedException(Refusal.of("LOCAL_ACCOUNTS_OFF"));
        }
    }
}
