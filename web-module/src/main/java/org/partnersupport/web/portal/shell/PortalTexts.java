package org.partnersupport.web.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.web.texts.Texts;

/** {@code #{texts}}: texts, codes, reasons, days and times in the language of this request. */
@Named("texts")
@RequestScoped
public class PortalTexts {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm z", Locale.ENGLISH);

    @Inject
    Languages languages;

    @Inject
    Settings settings;

    public String getLanguage() {
        return languages.language();
    }

    public Locale getLocale() {
        return languages.locale();
    }

    /** The text of a key with its arguments, see {@link Texts#get}. */
    public String of(String key, Object... arguments) {
        return texts().get(key, arguments);
    }

    /** The short name of an enum value or a catalogue code; empty for null. */
    public String code(@Nullable Object code) {
        if (code == null) {
            return "";
        }
        return texts().code(code instanceof Enum<?> constant ? constant.name() : code.toString());
    }

    public String title(Refusal refusal) {
        return texts().title(refusal);
    }

    public String detail(Refusal refusal) {
        return texts().detail(refusal);
    }

    public String label(@Nullable Label label) {
        return label == null ? "" : label.in(languages.locale());
    }

    /** An Access ID or Contract ID in groups of four, as people read it out. */
    public String grouped(@Nullable String id) {
        return id == null ? of("contracts.bought") : id.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** A calendar day in words; empty for null. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : texts().day(day);
    }

    /** A moment with its day, its hour and the zone's name: 22 November 2026 14:00 JST. */
    public String time(@Nullable Instant moment) {
        return moment == null ? "" : at(moment, settings.lifecycleZone());
    }

    /** The same moment in UTC. */
    public String utc(@Nullable Instant moment) {
        return moment == null ? "" : at(moment, ZoneOffset.UTC).replace(" Z", " UTC");
    }

    /** An amount of money, given in minor units of its currency (ISO 4217), with the currency's sign. */
    public String money(long amount, String currency) {
        return texts().money(amount, currency);
    }

    /** A grouped id with all but its last group hidden. */
    public String masked(String id) {
        var shown = grouped(id);
        var hidden = Math.max(0, shown.length() - 4);
        return shown.substring(0, hidden).replaceAll("[^ ]", "•") + shown.substring(hidden);
    }

    private String at(Instant moment, ZoneId zone) {
        var there = moment.atZone(zone);
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts().locale());
        return day.format(there) + " " + HOUR.format(there);
    }

    private Texts texts() {
        return languages.texts();
    }
}
