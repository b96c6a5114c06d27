package org.partnersupport.membership.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes keys for one use each out of one that is configured: HKDF with SHA-256 (RFC 5869). */
final class Derivation {
    static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private Derivation() {}

    /** One block of HKDF, which is all that a key of 256 bits needs. */
    static byte[] key(byte[] material, byte[] salt, byte[] use) {
        var extracted = mac(salt, material);
        return mac(extracted, use, new byte[] {1});
    }

    static byte[] mac(byte[] key, String text) {
        return mac(key, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
