package org.partnersupport.support.secret;

import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnersupport.support.api.FileSecret.Kind;

/**
 * Replaces what is secret in an address, a form, a body of JSON or headers as text. Each pattern takes time in proportion to
 * the text: what repeats is bounded or gives nothing back.
 */
final class TokenTexts {
    /** Stands for whatever was taken out; it is no secret itself. */
    static final String GONE = "REDACTED";

    private static final Pattern PARAMETER = Pattern.compile(
            "((?:^|[?&#;\\s])" + TokenNames.FIELDS + "=)([^&#;\\s\"'<>\\\\]{1,}+)", Pattern.CASE_INSENSITIVE);

    /** Only addresses and forms are meant: elsewhere a code is a country's or an error's. */
    private static final Pattern SIGN_IN_CODE = Pattern.compile("([?&#]code=)([^&#\\s\"'<>\\\\]{16,}+)");

    /** A field or mark of HTML, as forms carry tokens against forged posts. */
    private static final Pattern ELEMENT = Pattern.compile(
            "(\\bname=[\"']?" + TokenNames.FIELDS
                    + "[\"']?\\s[^<>]{0,200}?\\b(?:value|content)=[\"']?)([^\"'<>\\s]{1,}+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MEMBER = Pattern.compile(
            "(\\\\{0,7}+)\"" + TokenNames.FIELDS + "\\1\"\\s{0,20}+:\\s{0,20}+\\1\"", Pattern.CASE_INSENSITIVE);

    private static final Pattern HEADER = Pattern.compile(
            "(^\\s{0,4}+((?:set-)?cookie2?|(?:proxy-)?authorization)\\s{0,4}+:)([^\\r\\n]++)",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final Pattern BEARER =
            Pattern.compile("(\\bbearer\\s{1,4}+)([A-Za-z0-9._~+/=-]{20,}+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern JWT =
            Pattern.compile("((?<![A-Za-z0-9_-]))(eyJ[A-Za-z0-9_-]{10,}+\\.[A-Za-z0-9_-]{10,}+\\.[A-Za-z0-9_-]*+)");

    private final Consumer<Kind> found;

    /** @param found is told of each that was replaced */
    TokenTexts(Consumer<Kind> found) {
        this.found = found;
    }

    /** The text without them. */
    String redacted(String text) {
        var copy = PrivateKeys.replaced(text, () -> gone(Kind.PRIVATE_KEY));
        copy = HEADER.matcher(copy).replaceAll(header -> {
            var kind = TokenNames.isCookieHeader(header.group(2)) ? Kind.CAPTURED_COOKIES : Kind.CAPTURED_AUTHORIZATION;
            return replacement(header.group(1) + " ", header.group(3).strip(), kind, header);
        });
        copy = members(copy);
        for (var pattern : new Pattern[] {PARAMETER, SIGN_IN_CODE, ELEMENT, BEARER, JWT}) {
            copy = pattern.matcher(copy)
                    .replaceAll(token -> replacement(token.group(1), token.group(2), Kind.CAPTURED_TOKENS, token));
        }
        return copy;
    }

    private String replacement(String before, String value, Kind kind, MatchResult all) {
        var kept = value.isEmpty() || value.equals(GONE);
        return Matcher.quoteReplacement(kept ? all.group() : before + gone(kind));
    }

    private String gone(Kind kind) {
        found.accept(kind);
        return GONE;
    }

    /** Members of JSON, also of such that is a text inside another one. */
    private String members(String text) {
        var member = MEMBER.matcher(text);
        if (!member.find()) {
            return text;
        }
        var copy = new StringBuilder();
        var at = 0;
        do {
            var end = end(text, member.end(), member.group(1).length());
            var value = text.substring(member.end(), end);
            copy.append(text, at, member.end())
                    .append(value.isEmpty() || value.equals(GONE) ? value : gone(Kind.CAPTURED_TOKENS));
            at = end;
        } while (member.find(at));
        return copy.append(text, at, text.length()).toString();
    }

    /**
     * Where a text of JSON ends, before its quotation mark and the backslashes that mark it at this depth; the length of the whole
     * when it does not.
     *
     * @param slashes before a quotation mark at this depth: 0, 1, 3, 7
     */
    private static int end(String text, int from, int slashes) {
        var before = 0;
        for (var i = from; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '"' && before % (2 * (slashes + 1)) == slashes) {
                return i - slashes;
            }
            before = letter == '\\' ? before + 1 : 0;
        }
        return text.length();
    }
}
