package org.partnersupport.membership.account;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.PersonalTokens;
import org.partnersupport.membership.api.ProvenLately;
import org.partnersupport.membership.api.RandomKey;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class MadeTokens implements PersonalTokens {
    @Inject
    PersonalTokenStore store;

    @Inject
    Settings settings;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Override
    @Transactional(TxType.SUPPORTS)
    public List<PersonalToken> of(Caller caller) {
        return store.of(caller.account(), clock.instant());
    }

    @Override
    @ProvenLately
    public Made make(Caller caller, Wanted wanted) {
        if (wanted.days() > mostDays()) {
            throw refused("TOKEN_LASTS_TOO_LONG", mostDays());
        }
        store.lock(caller.account());
        if (of(caller).stream().filter(token -> token.state() == State.GOOD).count() >= MOST) {
            throw refused("TOO_MANY_TOKENS", MOST);
        }
        var secret = PersonalTokenStore.PREFIX + RandomKey.fresh();
        var token = token(wanted);
        store.add(caller.account(), token, RandomKey.digest(secret));
        audit.record(caller.account(), "TOKEN_MADE", token.id().toString(), scopes(token));
        return new Made(token, secret);
    }

    @Override
    public PersonalToken revoke(Caller caller, UUID token) {
        if (store.revoke(caller.account(), token, clock.instant())) {
            audit.record(caller.account(), "TOKEN_REVOKED", token.toString(), "");
        }
        return own(caller, token).orElseThrow(() -> new RefusedException(Refusal.of("UNKNOWN_TOKEN")));
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public int mostDays() {
        return settings.personalTokenDays();
    }

    private PersonalToken token(Wanted wanted) {
        var now = clock.instant();
        var end = now.plus(Duration.ofDays(wanted.days()));
        return new PersonalToken(Ids.next(), wanted.name(), wanted.scopes(), now, end, null, null, State.GOOD);
    }

    private Optional<PersonalToken> own(Caller caller, UUID id) {
        return of(caller).stream().filter(token -> token.id().equals(id)).findFirst();
    }

    private static String scopes(PersonalToken token) {
        return token.scopes().stream().sorted().map(Scope::name).collect(Collectors.joining(","));
    }

    private static RefusedException refused(String code, int most) {
        return new RefusedException(new Refusal(code, Map.of("most", Integer.toString(most))));
    }
}
