package org.partnersupport.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Acting;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;

/**
 * The account this request acts for, as the database knew it when the request came in. It holds a value and injects
 * nothing, so that it costs a request nothing.
 */
@Named
@RequestScoped
public class CurrentCaller {
    /** The code of a refusal to somebody who is not signed in. */
    public static final String NOT_SIGNED_IN = "NOT_SIGNED_IN";

    private @Nullable Caller caller;
    private Set<Scope> scopes = EnumSet.allOf(Scope.class);

    void is(Caller signedIn) {
        caller = signedIn;
        Acting.as(signedIn);
    }

    /** Acts by a token that is good for these alone. */
    void isLimitedTo(Set<Scope> ofToken) {
        scopes = Set.copyOf(ofToken);
    }

    /** May what the request came in with be used for this? True for every session. */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    public Optional<Caller> find() {
        return Optional.ofNullable(caller);
    }

    public boolean isSignedIn() {
        return caller != null;
    }

    /** @throws RefusedException NOT_SIGNED_IN */
    public Caller get() {
        return find().orElseThrow(() -> new RefusedException(Refusal.of(NOT_SIGNED_IN)));
    }
}
