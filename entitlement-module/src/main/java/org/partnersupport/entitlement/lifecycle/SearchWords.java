package org.partnersupport.entitlement.lifecycle;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody types to find a product: every word counts, its case and width do not. */
record SearchWords(List<String> words) {
    private static final Pattern BETWEEN = Pattern.compile("\\s+");

    static SearchWords of(@Nullable String typed) {
        var plain = plain(typed == null ? "" : typed);
        return new SearchWords(
                Stream.of(BETWEEN.split(plain)).filter(word -> !word.isEmpty()).toList());
    }

    boolean allIn(String text) {
        var plain = plain(text);
        return words.stream().allMatch(plain::contains);
    }

    /** NFKC first: it turns the ideographic space and full-width letters into plain ones. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
