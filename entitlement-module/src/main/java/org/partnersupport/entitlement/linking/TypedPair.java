package org.partnersupport.entitlement.linking;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The pair of ids as somebody typed or pasted it, brought to the form in which it is stored (rule LK-3): any width, any
 * case, grouped by any space or dash, and in the Contract ID the letters that look like digits read as the digits.
 */
record TypedPair(String accessId, String contractId) {
    /** Longer than any grouping of a real id; more is not worth normalising. */
    private static final int LONGEST = 200;

    /**
     * Space, invisible formatting and every dash there is, also those that are none by name but look like one: the minus
     * sign, the hyphen bullet, box-drawing lines, and the long-vowel mark that a Japanese keyboard gives for the same key.
     */
    private static final Pattern GROUPING =
            Pattern.compile("[\\p{IsWhite_Space}\\p{Cf}\\p{Cc}\\p{Pd}\\u2212\\u2043\\u2500\\u2501\\u30FC]+");

    private static final Pattern ACCESS_ID = Pattern.compile("[0-9]{12}");

    static TypedPair of(String accessId, String contractId) {
        return new TypedPair(
                plain(accessId),
                plain(contractId).replace('O', '0').replace('I', '1').replace('L', '1'));
    }

    /** False: no contract ever had such an Access ID. */
    boolean plausible() {
        return ACCESS_ID.matcher(accessId).matches();
    }

    /** For the audit, which holds no secrets: only the end of the Access ID, and of anything else nothing. */
    String masked() {
        return plausible() ? "********" + accessId.substring(8) : "-";
    }

    private static String plain(String typed) {
        if (typed.length() > LONGEST) {
            return "";
        }
        var folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return GROUPING.matcher(folded).replaceAll("");
    }
}
