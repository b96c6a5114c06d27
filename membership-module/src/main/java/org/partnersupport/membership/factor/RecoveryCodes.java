package org.partnersupport.membership.factor;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Codes for somebody whose device is lost: ten of 60 random bits, in groups that can be read aloud and typed. */
final class RecoveryCodes {
    static final int MANY = 10;

    private static final int BITS = 60;
    private static final int LETTERS = 12;
    private static final Pattern FORM = Pattern.compile("[A-Z2-7]{" + LETTERS + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> fresh() {
        return Stream.generate(RecoveryCodes::one).limit(MANY).toList();
    }

    /** However it is typed: any case and width of letters, with or without what divides the groups. Empty for what is none. */
    static Optional<String> plain(String typed) {
        return Optional.of(folded(typed).toUpperCase(Locale.ROOT))
                .filter(plain -> FORM.matcher(plain).matches());
    }

    /** Without what divides groups, and in letters and digits of the usual width: keyboards and apps differ. */
    static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Pd}]", "");
    }

    private static String one() {
        var bytes = new byte[BITS / Byte.SIZE + 1];
        RANDOM.nextBytes(bytes);
        var letters = Base32.encoded(bytes).substring(0, LETTERS).toLowerCase(Locale.ROOT);
        return String.join("-", letters.substring(0, 4), letters.substring(4, 8), letters.substring(8));
    }
}
