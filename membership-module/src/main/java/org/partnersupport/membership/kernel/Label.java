package org.partnersupport.membership.kernel;

import java.util.Locale;

/** The name of a catalogue row or an organisation in the two languages of the portal. */
public record Label(String en, String ja) {
    public Label {
        if (en.isBlank() || ja.isBlank()) {
            throw new IllegalArgumentException("a label needs both languages: " + en + " / " + ja);
        }
    }

    /** The Japanese name for any Japanese locale, the English one for all others. */
    public String in(Locale locale) {
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? ja : en;
    }
}
