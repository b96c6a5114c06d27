package org.partnersupport.membership.api;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Signing in with an identity provider, as far as it is not protocol: what is remembered while somebody is there, and which
 * account comes back (rule ID-1).
 */
public interface ProviderSignIn {
    /**
     * Counts somebody who wants to go to a provider; a sign-in gives it back.
     *
     * @return zero when he may be sent, else how long to wait
     */
    Duration goes(String address);

    /**
     * Remembers that a browser was sent to a provider; ten minutes, then it is forgotten.
     *
     * @param state the value that comes back with it; kept as a digest
     * @param browser the value this browser alone knows; kept as a digest
     * @param provider name of the provider in the settings
     * @param next where the person wanted to go
     */
    void sent(String state, String browser, String provider, String next);

    /**
     * Counts somebody who comes back, together with wrong passwords of that address; a sign-in gives it back.
     *
     * @return zero when it may be looked at, else how long to wait
     */
    Duration comesBack(String address);

    /**
     * Writes into the audit that somebody came back and is not signed in, from each address a few times an hour.
     *
     * @param provider name of the provider in the settings
     * @param why a code
     * @param address the network address it came from
     */
    void refused(String provider, String why, String address);

    /** What was remembered, once; empty when it is unknown, of another browser, over, or taken before. */
    Optional<Sent> cameBack(String state, String browser);

    /**
     * Finds the account of an identity, or makes it at its first sign-in, and brings name, kind, organisation and roles to what
     * the provider says now. Roles of another organisation or kind are lost. Written to the audit.
     *
     * @param address the network address the sign-in comes from
     * @return refused when the account is disabled here
     */
    SignIn.Outcome signIn(Identity identity, String address);

    /** The account of an identity that signed in before; empty when it never did or is disabled. */
    Optional<Caller> known(String issuer, String subject);

    record Sent(String provider, String next) {}

    /**
     * Who somebody is, as a provider proved it.
     *
     * @param issuer the provider as it names itself; with the subject the only key there is, an address never is one
     * @param subject the account as the provider names it
     * @param username as people know it; another one is found when it is taken
     * @param organisation code of the organisation; null when the provider says none or it is not for this account
     * @param roles what the provider says; null when roles are given here. Only roles of the organisation's people count, or, for an
     *     account without organisation, only those of the vendor's staff
     */
    record Identity(
            String issuer,
            String subject,
            AccountKind kind,
            String username,
            String displayName,
            @Nullable String organisation,
            @Nullable Set<Role> roles) {
        public Identity {
            if (issuer.isBlank() || subject.isBlank() || username.isBlank() || displayName.isBlank()) {
                throw new IllegalArgumentException("an identity has an issuer, a subject and names");
            }
            roles = roles == null ? null : Set.copyOf(roles);
        }
    }
}
