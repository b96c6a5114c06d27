package org.partnersupport.membership.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the request that is being answered came from, and who asks. Whoever takes requests says so; the audit writes it
 * down. What no request began, such as the work of a timer, has no origin.
 */
@RequestScoped
public class RequestOrigin {
    private @Nullable String address;
    private @Nullable UUID account;
    private @Nullable UUID session;

    /** @param address the network address of who asks, as far as it can be believed */
    public void from(String address) {
        this.address = address;
    }

    /** @param account that is signed in */
    public void by(UUID account) {
        this.account = account;
    }

    /** @param session of the portal in which it is asked */
    public void in(UUID session) {
        this.session = session;
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** Empty when nobody is signed in. */
    public Optional<UUID> account() {
        return Optional.ofNullable(account);
    }

    /** Empty for what is not asked on a page of the portal by somebody who is signed in. */
    public Optional<UUID> session() {
        return Optional.ofNullable(session);
    }
}
