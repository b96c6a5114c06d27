package org.partnersupport.web.texts;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnersupport.membership.kernel.Refusal;

/**
 * The texts of {@code messages.properties} (English) and {@code messages_ja.properties} in one language. The law of
 * keys stands at the top of the bundle.
 */
public final class Texts {
    /** Base name of the bundle, also named in {@code faces-config.xml}. */
    public static final String BUNDLE = "org.partnersupport.web.messages";

    private static final Pattern CODES = Pattern.compile("[A-Z][A-Z0-9_]*(,[A-Z][A-Z0-9_]*)+");
    private static final Pattern ONE_CODE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern FACT = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, Texts.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** Japanese for any Japanese locale, English for all others. */
    public static Texts in(Locale locale) {
        return new Texts("ja".equals(locale.getLanguage()) ? Locale.JAPAN : Locale.UK);
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The text of a key, with {@code {0}}, {@code {1}} … filled in by {@link MessageFormat}.
     *
     * @throws java.util.MissingResourceException for an unknown key: a test compares keys and bundles
     */
    public String get(String key, Object... arguments) {
        var pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** The codes in capitals that have a text under this prefix. */
    public List<String> codesUnder(String prefix) {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .filter(code -> ONE_CODE.matcher(code).matches())
                .toList();
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The short name of a code, {@code code.<CODE>}, or the code itself when it has none. */
    public String code(String code) {
        return bundle.containsKey("code." + code) ? bundle.getString("code." + code) : code;
    }

    /** The heading of a reason, {@code reason.<CODE>.title}. */
    public String title(Refusal refusal) {
        return fill("reason." + refusal.code() + ".title", refusal);
    }

    /**
     * The full sentence of a reason, {@code reason.<CODE>.detail}, with the facts in it; where a fact is not known, the
     * one that needs none, {@code reason.<CODE>.bare}, if there is one.
     */
    public String detail(Refusal refusal) {
        var full = "reason." + refusal.code() + ".detail";
        var bare = "reason." + refusal.code() + ".bare";
        var lacking = bundle.containsKey(bare)
                && FACT.matcher(bundle.getString(full))
                        .results()
                        .anyMatch(fact -> !refusal.facts().containsKey(fact.group(1)));
        return fill(lacking ? bare : full, refusal);
    }

    /** A calendar day as people write it: 2026年10月13日, 13 October 2026. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /** An amount of money, given in minor units of its currency (ISO 4217), with the currency's sign. */
    public String money(long amount, String currency) {
        var unit = Currency.getInstance(currency);
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(unit);
        format.setMaximumFractionDigits(unit.getDefaultFractionDigits());
        format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(amount, unit.getDefaultFractionDigits()));
    }

    /** The text of a key with {@code {name}} replaced by the fact of that name; dates and codes are put in words. */
    public String withFacts(String key, Map<String, String> facts) {
        return FACT.matcher(bundle.getString(key))
                .replaceAll(found -> Matcher.quoteReplacement(fact(facts, found.group(1))));
    }

    private String fill(String key, Refusal refusal) {
        return withFacts(bundle.containsKey(key) ? key : "reason.UNKNOWN.detail", refusal.facts());
    }

    private String fact(Map<String, String> facts, String name) {
        var value = facts.get(name);
        if (value == null) {
            return "–";
        }
        return asDay(value).map(this::day).orElseGet(() -> codes(value));
    }

    /** Most facts are no days, and what a person typed may look like one without being one. */
    private static Optional<LocalDate> asDay(String value) {
        if (!DAY.matcher(value).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException notInTheCalendar) {
            return Optional.empty();
        }
    }

    /** Codes with commas between them are put in words one by one. */
    private String codes(String value) {
        if (!CODES.matcher(value).matches()) {
            return code(value);
        }
        return Stream.of(value.split(",", -1)).map(this::code).collect(Collectors.joining(get("general.comma")));
    }
}
