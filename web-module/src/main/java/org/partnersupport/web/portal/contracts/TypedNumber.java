package org.partnersupport.web.portal.contracts;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A whole number as somebody typed it, in any width.
 *
 * @param number null for nothing typed, and for what is none
 * @param wrong it is not empty, and no number from 0 to the highest
 */
record TypedNumber(@Nullable Integer number, boolean wrong) {
    private static final int LONGEST = 9;

    static TypedNumber of(@Nullable String typed, int highest) {
        var text = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (text.isEmpty()) {
            return new TypedNumber(null, false);
        }
        if (text.length() > LONGEST || !text.matches("[0-9]+")) {
            return new TypedNumber(null, true);
        }
        var number = Integer.parseInt(text);
        return number > highest ? new TypedNumber(null, true) : new TypedNumber(number, false);
    }
}
