package org.partnersupport.membership.signin;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Password hashes by PBKDF2, stored as {@code scheme$iterations$salt$key} so that the effort can be raised later without
 * locking anybody out: HMAC-SHA-256 with 600,000 rounds (OWASP; ASVS 5, V11.4.2), and to check older ones HMAC-SHA-512. The
 * JDK's own implementation rather than the container's {@code Pbkdf2PasswordHash}: one format on every server, the same in
 * tests, and a default effort that is not 2,048.
 */
public final class Passwords {
    /** Characters (code points). The portal takes no more: hashing must not become a way to keep the server busy. */
    public static final int LONGEST = 200;

    private static final String SCHEME = "pbkdf2-sha256";
    private static final Map<String, String> ALGORITHMS =
            Map.of(SCHEME, "PBKDF2WithHmacSHA256", "pbkdf2-sha512", "PBKDF2WithHmacSHA512");
    private static final int ITERATIONS = 600_000;
    private static final int SALT_BYTES = 32;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** @throws IllegalArgumentException for an empty or too long password */
    public static String hash(String password) {
        if (!possible(password)) {
            throw new IllegalArgumentException("a password has 1 to " + LONGEST + " characters");
        }
        var salt = random(SALT_BYTES);
        return encoded(salt, key(SCHEME, password, salt, ITERATIONS, KEY_BYTES));
    }

    /** @param stored what {@link #hash} made; nothing matches any other text */
    public static boolean matches(String password, String stored) {
        var parts = stored.split("\\$", -1);
        if (parts.length != 4 || !ALGORITHMS.containsKey(parts[0])) {
            return false;
        }
        var salt = Base64.getDecoder().decode(parts[2]);
        var key = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(key, key(parts[0], password, salt, Integer.parseInt(parts[1]), key.length));
    }

    /** True for what was made with less effort than {@link #hash} takes now. */
    static boolean outdated(String stored) {
        return !stored.startsWith(SCHEME + "$" + ITERATIONS + "$");
    }

    /** A hash no password is known for, that costs as much to check as a real one. */
    static String unmatchable() {
        return encoded(random(SALT_BYTES), random(KEY_BYTES));
    }

    static boolean possible(String password) {
        return !password.isEmpty()
                && password.length() <= 2 * LONGEST
                && password.codePointCount(0, password.length()) <= LONGEST;
    }

    private static String encoded(byte[] salt, byte[] key) {
        var base64 = Base64.getEncoder();
        return String.join(
                "$", SCHEME, Integer.toString(ITERATIONS), base64.encodeToString(salt), base64.encodeToString(key));
    }

    private static byte[] key(String scheme, String password, byte[] salt, int iterations, int bytes) {
        var spec = new PBEKeySpec(password.toCharArray(), salt, iterations, bytes * 8);
        try {
            return SecretKeyFactory.getInstance(ALGORITHMS.get(scheme))
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
