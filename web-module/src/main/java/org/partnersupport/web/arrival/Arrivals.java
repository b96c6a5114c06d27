package org.partnersupport.web.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.Optional;
import org.partnersupport.membership.kernel.Settings;

/** Finds out how requests came, by the settings: which proxies are trusted, and by what address the portal is known. */
@ApplicationScoped
public class Arrivals {
    private final Forwarding forwarding;
    private final AddressRanges management;
    private final Optional<URI> base;

    /** For the container's client proxy only. */
    protected Arrivals() {
        this(new Settings(key -> Optional.empty()));
    }

    /** @throws IllegalArgumentException when a setting names what is no address */
    @Inject
    public Arrivals(Settings settings) {
        this.forwarding = new Forwarding(AddressRanges.of(settings.trustedProxies()));
        this.management = AddressRanges.of(settings.managementAddresses());
        this.base = settings.baseUrl().map(URI::create);
    }

    /** How it came; asked once for each request, and from then on known by {@link Arrival#of}. */
    public Arrival of(HttpServletRequest request) {
        if (!Arrival.knownIn(request)) {
            find(request).keepIn(request);
        }
        return Arrival.of(request);
    }

    private Arrival find(HttpServletRequest request) {
        var came = forwarding.of(
                request.getRemoteAddr(), request.isSecure(), name -> Collections.list(request.getHeaders(name)));
        return base.map(url -> new Arrival(
                        came.address(), url.getScheme().equals("https"), url.getRawAuthority(), came.vouched()))
                .orElse(came);
    }

    /** May it see how the server is? Never when somebody unknown forwarded it. */
    public boolean managing(HttpServletRequest request) {
        var came = of(request);
        return came.vouched() && management.contains(came.address());
    }
}
