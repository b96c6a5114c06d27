package org.partnersupport.membership.signin;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The one written form of a user name, whatever the keyboard made of it (full-width letters, capitals, spaces). */
public final class Usernames {
    private static final int LONGEST = 254;

    private Usernames() {}

    /** Empty when no account can have such a name. */
    public static Optional<String> normalised(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var name = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return name.isEmpty() || name.length() > LONGEST || name.codePoints().anyMatch(Usernames::impossible)
                ? Optional.empty()
                : Optional.of(name);
    }

    /** What nobody sees would make two names look alike. */
    private static boolean impossible(int codePoint) {
        var type = Character.getType(codePoint);
        return Character.isISOControl(codePoint) || type == Character.SURROGATE || type == Character.FORMAT;
    }
}
