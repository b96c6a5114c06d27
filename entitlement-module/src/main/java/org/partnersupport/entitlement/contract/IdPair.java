package org.partnersupport.entitlement.contract;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The two secrets that link a contract to an account (rule AC-6). Both are random and tell nothing about the
 * organisation, the offer or each other.
 *
 * @param accessId twelve decimal digits
 * @param contractId 28 characters of Crockford's Base32: 140 bits
 */
record IdPair(String accessId, String contractId) {
    private static final String DIGITS = "0123456789";
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** @param random a cryptographically strong source */
    static IdPair random(RandomGenerator random) {
        return new IdPair(characters(12, DIGITS, random), characters(28, CROCKFORD, random));
    }

    private static String characters(int count, String alphabet, RandomGenerator random) {
        return random.ints(count, 0, alphabet.length())
                .mapToObj(alphabet::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
