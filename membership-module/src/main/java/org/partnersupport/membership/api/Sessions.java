package org.partnersupport.membership.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signed-in sessions of the portal, known to all servers: what ends one here is ended everywhere at the next request. They
 * end by themselves {@code partner-support.session-hours} after they began, however busy they are (ASVS 5, V7.3.2).
 */
public interface Sessions {
    /** For so long nobody is asked again, whatever he does ({@link ProvenLately}). */
    Duration LATELY = Duration.ofMinutes(15);

    /**
     * @param vouched who says that it is this account; null for a password of ours
     * @return names the session on servers; never shown to a browser
     */
    UUID begin(UUID account, @Nullable Vouched vouched);

    /** The account of a session that goes on, with its roles as they are now; empty when it ended or is disabled. */
    Optional<Caller> callerOf(UUID session);

    /** False for one whose owner showed who he is longer than {@link #LATELY} ago, and for one that ended. */
    boolean provenLately(UUID session);

    /** Who vouched for a session that goes on; empty for one that began with a password of ours. */
    Optional<Vouched> vouchedFor(UUID session);

    /** The sessions of an account that go on, the newest first. */
    List<Open> openOf(UUID account);

    /**
     * Somebody ends all own sessions but this one, and it is written to the audit.
     *
     * @param keep the one it is asked in
     */
    void endOthers(Caller caller, UUID keep);

    /** Ending one that has ended changes nothing. */
    void end(UUID session);

    /**
     * Ends the sessions of an account, for example because its password changed.
     *
     * @param keep the one that goes on; null for none
     */
    void endAllOf(UUID account, @Nullable UUID keep);

    /**
     * Ends what a provider vouched for (OpenID Connect Back-Channel Logout 1.0), and writes to the audit whose sessions ended.
     *
     * @param subject null: any
     * @param providerSession null: any; one of the two is given
     */
    void endVouchedFor(String issuer, @Nullable String subject, @Nullable String providerSession);

    /** @param issuer who vouched for it; null for a password of ours */
    record Open(
            UUID session,
            Instant begunAt,
            Instant endsAt,
            @Nullable String issuer) {}

    /**
     * @param issuer the provider, as it names itself
     * @param subject the account, as the provider names it
     * @param providerSession the provider's session, where it tells
     * @param provenAt when the person showed the provider who it is, where it tells; null: as the session began
     */
    record Vouched(
            String issuer,
            String subject,
            @Nullable String providerSession,
            @Nullable Instant provenAt) {}
}
