package org.partnersupport.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.partnersupport.membership.api.AccountKind;
import org.partnersupport.membership.api.ProviderSignIn;
import org.partnersupport.membership.api.Sessions;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.web.arrival.Arrival;
import org.partnersupport.web.security.PortalSession;

/** The providers that a person may sign in with, the way there, and the way out. */
@ApplicationScoped
public class WithProvider {
    /** The attribute of a request whose answer sends the browser to this address of a provider. */
    public static final String AWAY = WithProvider.class.getName() + ".away";

    private static final System.Logger LOG = System.getLogger(WithProvider.class.getName());

    @Inject
    Providers providers;

    @Inject
    ProviderSignIn signIn;

    @Inject
    Sessions sessions;

    @Inject
    PortalSession session;

    public List<Choice> choices() {
        return providers.all().stream()
                .map(Provider::settings)
                .map(one -> new Choice(one.name(), one.label(), one.kind()))
                .toList();
    }

    /** Counts by address who wants to go to a provider: zero when he may, else how long to wait. */
    public Duration goes(HttpServletRequest request) {
        return signIn.goes(Arrival.of(request).counted());
    }

    /**
     * Where the browser goes to sign in; it is remembered that it went.
     *
     * @param next where the person wants to go afterwards, a path of this portal
     * @param language of the person, {@code ja} or {@code en}
     * @param asking what the provider is to ask, even if somebody is signed in there
     * @return empty when there is no such provider, or it cannot be asked at the moment
     */
    public Optional<URI> away(
            String provider,
            HttpServletRequest request,
            HttpServletResponse response,
            String next,
            String language,
            Asking asking) {
        try {
            return providers.named(provider).map(chosen -> {
                var errand = Errand.of(BrowserSecret.given(request, response));
                var place = chosen.signIn(errand, Places.back(request, provider), language, asking);
                signIn.sent(errand.state(), errand.browser(), provider, next);
                return place;
            });
        } catch (ProviderUnreachable away) {
            LOG.log(away.level(), away.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Where the browser ends the provider's session, which would else sign the same person in again without a question
     * (rule ID-4). To be asked before the portal's own session ends.
     *
     * @param then what comes back with the browser
     * @return empty when no provider vouched for the session, or it has no such place
     */
    public Optional<URI> signOut(HttpServletRequest request, String then) {
        try {
            return session.id(request)
                    .flatMap(sessions::vouchedFor)
                    .flatMap(vouched -> providers.of(vouched.issuer()))
                    .flatMap(provider -> provider.signOut(ProofKept.of(request), Places.left(request), then));
        } catch (ProviderUnreachable away) {
            LOG.log(away.level(), away.getMessage());
            return Optional.empty();
        }
    }

    /** @param kind the kind of most accounts there; a claim may say otherwise of one */
    public record Choice(String name, Label label, AccountKind kind) {}
}
