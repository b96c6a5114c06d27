package org.partnersupport.membership.signin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partnersupport.membership.kernel.Refusal;

/**
 * What a new password must be (ASVS 5, V6.2): long enough, none of those that are tried first, and not made of words that anybody
 * knows of the account. Any character is allowed and none demanded; what was typed is taken exactly. Pure.
 */
final class PasswordRule {
    static final int SHORTEST = 8;

    /** Shorter words say too little about an account. */
    private static final int WORD = 4;

    private PasswordRule() {}

    /**
     * Every reason why not; empty when it can be.
     *
     * @param common those that are tried first, in lower case
     * @param words known of the account: its names and those of its organisation and of the product
     */
    static List<Refusal> objections(String password, Set<String> common, List<String> words) {
        return Stream.of(length(password), commonness(password, common), foreseeable(password, common, words))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Refusal> length(String password) {
        if (characters(password) < SHORTEST) {
            return Optional.of(new Refusal("PASSWORD_TOO_SHORT", Map.of("least", Integer.toString(SHORTEST))));
        }
        return Passwords.possible(password)
                ? Optional.empty()
                : Optional.of(new Refusal("PASSWORD_TOO_LONG", Map.of("most", Integer.toString(Passwords.LONGEST))));
    }

    private static Optional<Refusal> commonness(String password, Set<String> common) {
        return common.contains(lower(password).strip()) ? Optional.of(Refusal.of("PASSWORD_COMMON")) : Optional.empty();
    }

    /** Such a word may be in it, if there is a password left without it. */
    private static Optional<Refusal> foreseeable(String password, Set<String> common, List<String> words) {
        var left = lower(password);
        for (var word : words) {
            if (characters(word) >= WORD) {
                left = left.replace(lower(word), "");
            }
        }
        var weak = characters(left) < SHORTEST || common.contains(left.strip());
        return weak && !left.equals(lower(password))
                ? Optional.of(Refusal.of("PASSWORD_FORESEEABLE"))
                : Optional.empty();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
