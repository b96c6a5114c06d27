package org.partnersupport.membership.signin;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.Optional;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.ProviderSignIn;
import org.partnersupport.membership.api.SignIn.Outcome;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.UseCase;

@UseCase
class VouchedSignIn implements ProviderSignIn {
    @Inject
    SentAway sentAway;

    @Inject
    VouchedAccounts vouched;

    @Inject
    VouchedPlaces places;

    @Inject
    Accounts accounts;

    @Inject
    AddressLimit addresses;

    @Inject
    Audit audit;

    @Override
    public Duration goes(String address) {
        return addresses.takeAway(address);
    }

    @Override
    public void sent(String state, String browser, String provider, String next) {
        sentAway.remember(state, browser, new Sent(provider, next));
    }

    @Override
    public Duration comesBack(String address) {
        return addresses.take(address);
    }

    @Override
    public void refused(String provider, String why, String address) {
        addresses.note(address, "PROVIDER_SIGN_IN_REFUSED", provider, why);
    }

    @Override
    public Optional<Sent> cameBack(String state, String browser) {
        return sentAway.take(state, browser);
    }

    @Override
    public Outcome signIn(Identity identity, String address) {
        var account = vouched.broughtTo(identity);
        var caller = accounts.byId(account);
        if (caller.isEmpty()) {
            audit.record(
                    null, places.organisationOf(account), "SIGN_IN_REFUSED", account.toString(), identity.issuer());
            return new Outcome.Refused();
        }
        addresses.giveBack(address);
        addresses.giveAwayBack(address);
        audit.record(account, "SIGNED_IN", account.toString(), identity.issuer());
        return new Outcome.SignedIn(caller.get());
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public Optional<Caller> known(String issuer, String subject) {
        return vouched.of(issuer, subject).flatMap(accounts::byId);
    }
}
