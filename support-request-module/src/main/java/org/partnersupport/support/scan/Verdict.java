package org.partnersupport.support.scan;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a scanner says of a file. Anything but the two sentences it says is no verdict, so that a scanner which is out of
 * order, or something else on its port, lets nothing pass.
 *
 * @param finding what it calls the virus, in harmless letters; empty when there is none
 */
record Verdict(Optional<String> finding) {
    private static final Pattern FOUND = Pattern.compile("stream: (\\S.{0,199}) FOUND");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._:/-]");
    private static final int LONGEST = 100;

    static final Verdict CLEAN = new Verdict(Optional.empty());

    /** Empty when the answer is no verdict. */
    static Optional<Verdict> of(String answer) {
        if (answer.equals("stream: OK")) {
            return Optional.of(CLEAN);
        }
        var found = FOUND.matcher(answer);
        return found.matches() ? Optional.of(new Verdict(Optional.of(plain(found.group(1))))) : Optional.empty();
    }

    private static String plain(String name) {
        var plain = NOT_PLAIN.matcher(name).replaceAll("_");
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
