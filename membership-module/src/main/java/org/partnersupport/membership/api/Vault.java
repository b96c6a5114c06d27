package org.partnersupport.membership.api;

import java.util.List;

/**
 * Keeps secrets that must be shown again or found again, with keys that are in the configuration and not in the database
 * (ADR 0021). A secret that need only be recognised, such as a token of 256 random bits, is kept as a digest instead.
 *
 * <p>What is sealed says by which key, so that keys can be changed: the first one configured seals, all of them open.
 */
public interface Vault {
    /**
     * Encrypts with AES-256-GCM under a fresh nonce: no two results are alike.
     *
     * @param purpose what kind of secret it is, UPPER_SNAKE; each has keys of its own
     * @param place whose secret it is, such as the id of its row: moved to another place it does not open
     */
    byte[] seal(String plain, String purpose, String place);

    /**
     * @throws IllegalStateException when it was changed, sealed for another purpose or place, or with a key that is not
     *     configured any more; the message holds no secret
     */
    String open(byte[] sealed, String purpose, String place);

    /** The keyed hash (HMAC-SHA-256) by which a secret can be found without being stored: the same at every call. */
    byte[] fingerprint(String plain, String purpose);

    /** One for each configured key, the first one leading: what to look for while rows are moved to a new key. */
    List<byte[]> fingerprints(String plain, String purpose);

    /** Whether the fingerprint is this text's, by whichever configured key, in a time that does not tell how near it was. */
    boolean matches(byte[] fingerprint, String plain, String purpose);

    /** What everything begins with that the first key made: rows that begin otherwise are to be made anew. */
    byte[] mark();
}
