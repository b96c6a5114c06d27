package org.partnersupport.web.it;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's phone: it was told a secret and shows codes, each of the next period, since a code is good once. */
final class Authenticator {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern ON_PAGE = Pattern.compile("<code id=\"factor-secret\"[^>]*>([A-Z2-7]{32})<");

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final SecretKeySpec key;
    private Instant last = Instant.now().minus(codes.getTimeStep().multipliedBy(2));

    Authenticator(String secret) {
        Secrets.told(secret);
        var number = secret.chars()
                .mapToObj(letter -> BigInteger.valueOf(LETTERS.indexOf(letter)))
                .reduce(BigInteger.ZERO, (all, letter) -> all.shiftLeft(5).or(letter))
                .toByteArray();
        var bytes = new byte[20];
        var from = Math.max(0, number.length - bytes.length);
        System.arraycopy(number, from, bytes, bytes.length - (number.length - from), number.length - from);
        key = new SecretKeySpec(bytes, codes.getAlgorithm());
    }

    /** What the page says that may be typed instead of scanning. */
    static Authenticator told(Answer page) {
        var secret = ON_PAGE.matcher(page.text());
        if (!secret.find()) {
            throw new IllegalStateException("no secret on " + page);
        }
        return new Authenticator(secret.group(1));
    }

    /** Three can be had without waiting: of the period before, of this one, of the next. */
    String code() {
        var oldest = Instant.now().minus(codes.getTimeStep());
        last = last.plus(codes.getTimeStep());
        if (last.isBefore(oldest)) {
            last = oldest;
        }
        return at(last);
    }

    /** The one that was shown last, once more. */
    String same() {
        return at(last);
    }

    private String at(Instant moment) {
        try {
            return codes.generateOneTimePasswordString(key, moment);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
