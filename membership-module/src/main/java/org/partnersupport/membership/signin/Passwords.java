package org.partnersupport.membership.signin;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Password hashes by PBKDF2 with HMAC-SHA-512, stored as {@code pbkdf2-sha512$iterations$salt$key} so that the effort
 * can be raised later without locking anybody out. The JDK's own implementation rather than the container's
 * {@code Pbkdf2PasswordHash}: one format on every server, the same in tests, and a default effort that is not 2,048.
 */
public final class Passwords {
    /** The portal takes no longer ones: hashing must not become a way to keep the server busy. */
    public static final int LONGEST = 200;

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 32;
    private static final int KEY_BYTES = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    /** @throws IllegalArgumentException for an empty or too long password */
    public static String hash(String password) {
        if (!possible(password)) {
            throw new IllegalArgumentException("a password has 1 to " + LONGEST + " characters");
        }
        var salt = random(SALT_BYTES);
        return encoded(salt, key(password, salt, ITERATIONS));
    }

    /** @param stored what {@link #hash} made; nothing matches any other text */
    public static boolean matches(String password, String stored) {
        var parts = stored.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            return false;
        }
        var salt = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(
                Base64.getDecoder().decode(parts[3]), key(password, salt, Integer.parseInt(parts[1])));
    }

    /** A hash no password is known for, that costs as much to check as a real one. */
    static String unmatchable() {
        return encoded(random(SALT_BYTES), random(KEY_BYTES));
    }

    static boolean possible(String password) {
        return !password.isEmpty() && password.length() <= LONGEST;
    }

    private static String encoded(byte[] salt, byte[] key) {
        var base64 = Base64.getEncoder();
        return String.join(
                "$", SCHEME, Integer.toString(ITERATIONS), base64.encodeToString(salt), base64.encodeToString(key));
    }

    private static byte[] key(String password, byte[] salt, int iterations) {
        var spec = new PBEKeySpec(password.toCharArray(), salt, iterations, KEY_BYTES * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
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
