package org.partnersupport.support.request;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text made comparable: width and case do not matter when a request is looked for. */
final class Words {
    /** Blanks of all scripts; and control characters and halves of surrogate pairs, which no request contains. */
    private static final Pattern BETWEEN = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cs}]+");

    private Words() {}

    static String normal(String... texts) {
        return normal(String.join(" ", texts));
    }

    /** The words as LIKE patterns, with {@code !} as the escape character. */
    static List<String> patterns(String typed) {
        return Stream.of(BETWEEN.split(normal(typed)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(word -> "%" + word.replaceAll("[!%_]", "!$0") + "%")
                .toList();
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
