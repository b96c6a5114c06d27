package org.partnersupport.membership.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a device and the portal both know, and compute one-time codes from (RFC 6238, with what every app takes for granted:
 * HMAC-SHA-1, six digits, periods of 30 seconds). Pure, apart from the fresh one.
 */
final class CodeSecret {
    private static final int BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private final byte[] bytes;

    private CodeSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    static CodeSecret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CodeSecret(bytes);
    }

    /** @param hexadecimal as {@link #hexadecimal} gave it */
    static CodeSecret of(String hexadecimal) {
        return new CodeSecret(HexFormat.of().parseHex(hexadecimal));
    }

    String hexadecimal() {
        return HexFormat.of().formatHex(bytes);
    }

    /** As apps want it typed. */
    String base32() {
        return Base32.encoded(bytes);
    }

    /** As apps read it from a picture: the address format that they share. */
    String address(String issuer, String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(escaped(issuer), escaped(account), base32(), escaped(issuer));
    }

    /**
     * The period that a code belongs to: the present one, or, since clocks differ and people need time to type, the one before or
     * after it; empty for any other text.
     */
    OptionalLong periodOf(String code, Instant now) {
        var present = period(now);
        return LongStream.of(present, present - 1, present + 1)
                .filter(period -> MessageDigest.isEqual(
                        code.getBytes(StandardCharsets.UTF_8), code(period).getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    String code(long period) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(bytes, CODES.getAlgorithm()),
                    Instant.ofEpochSecond(period * CODES.getTimeStep().toSeconds()));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static long period(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), CODES.getTimeStep().toSeconds());
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
