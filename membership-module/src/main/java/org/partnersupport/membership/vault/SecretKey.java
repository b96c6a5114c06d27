package org.partnersupport.membership.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One configured key and what is done with it. A sealed text is the mark, a nonce of 12 bytes, the ciphertext and its tag
 * of 16; a fingerprint is the mark and a hash of 32. The mark is a version, the length of the key's id and that id.
 */
final class SecretKey {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] SALT = "partner-support vault 1".getBytes(StandardCharsets.UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] mark;
    private final byte[] material;

    /** @param id ASCII, at most 32 characters */
    SecretKey(String id, byte[] material) {
        if (material.length != Derivation.BYTES) {
            throw new IllegalArgumentException("a secret key has " + Derivation.BYTES + " bytes");
        }
        this.mark = mark(id);
        this.material = material.clone();
    }

    byte[] mark() {
        return mark.clone();
    }

    boolean made(byte[] bytes) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    byte[] seal(String plain, String purpose, String place) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var encrypted = run(Cipher.ENCRYPT_MODE, purpose, place, nonce, plain.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(mark.length + NONCE + encrypted.length)
                .put(mark)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    /** @throws IllegalStateException when it is not what {@link #seal} made for this purpose and place */
    String open(byte[] sealed, String purpose, String place) {
        var begin = mark.length + NONCE;
        if (sealed.length < begin + TAG_BITS / Byte.SIZE) {
            throw new IllegalStateException("too short to be sealed");
        }
        var nonce = Arrays.copyOfRange(sealed, mark.length, begin);
        var encrypted = Arrays.copyOfRange(sealed, begin, sealed.length);
        return new String(run(Cipher.DECRYPT_MODE, purpose, place, nonce, encrypted), StandardCharsets.UTF_8);
    }

    byte[] fingerprint(String plain, String purpose) {
        var hash = Derivation.mac(derived("fingerprint", purpose), plain);
        return ByteBuffer.allocate(mark.length + hash.length)
                .put(mark)
                .put(hash)
                .array();
    }

    boolean matches(byte[] fingerprint, String plain, String purpose) {
        return MessageDigest.isEqual(fingerprint, fingerprint(plain, purpose));
    }

    private byte[] run(int mode, String purpose, String place, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode, new SecretKeySpec(derived("seal", purpose), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(mark);
            cipher.updateAAD(use(purpose, place));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException unauthentic) {
            throw new IllegalStateException("not sealed for " + purpose + " of " + place + ", or changed", unauthentic);
        }
    }

    private byte[] derived(String what, String purpose) {
        return Derivation.key(material, SALT, use(what, purpose));
    }

    /** No other two texts give the same bytes: the first one never holds a zero. */
    private static byte[] use(String first, String second) {
        return (first + '\0' + second).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mark(String id) {
        var ascii = id.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + ascii.length)
                .put(VERSION)
                .put((byte) ascii.length)
                .put(ascii)
                .array();
    }
}
