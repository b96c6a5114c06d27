package org.partnersupport.web.it;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the stories were told in confidence: tokens, Contract IDs, cookies, passwords. Nothing that is kept may hold one. */
final class Secrets {
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();
    private static final Pattern IN_ANSWERS = Pattern.compile(
            "\"(?:contractId|token|secret)\":\"([\\w-]{20,})\"|token=([\\w-]{43})|=\"([0-9A-HJKMNP-TV-Z]{28})\"");
    private static final Pattern WORD = Pattern.compile("[\\w-]{12,}");
    private static final Pattern BYTES = Pattern.compile("\\\\x([0-9a-f]{24,}+)");

    /** Bytes as the database writes them, read above as what they stand for; files are long. */
    private static final Pattern HEX = Pattern.compile("x[0-9a-f]++");

    private Secrets() {}

    /** A run of one letter is no secret: stories make it up where a token is wanted. */
    static void told(String secret) {
        if (secret.length() >= 12 && secret.chars().distinct().count() > 1) {
            TOLD.add(secret);
        }
    }

    static void toldBy(Answer answer) {
        IN_ANSWERS
                .matcher(answer.text())
                .results()
                .flatMap(found -> IntStream.rangeClosed(1, 3).mapToObj(found::group))
                .filter(secret -> secret != null)
                .forEach(Secrets::told);
    }

    static Set<String> all() {
        return Set.copyOf(TOLD);
    }

    /** Those that a kept text holds, as they are or as bytes. */
    static Set<String> in(String kept) {
        var bytes = BYTES.matcher(kept)
                .results()
                .map(hex -> new String(HexFormat.of().parseHex(hex.group(1)), StandardCharsets.ISO_8859_1));
        return Stream.concat(Stream.of(kept), bytes)
                .flatMap(text -> WORD.matcher(text).results())
                .map(MatchResult::group)
                .filter(word -> !HEX.matcher(word).matches())
                .flatMap(Secrets::within)
                .collect(Collectors.toSet());
    }

    private static Stream<String> within(String word) {
        return TOLD.stream()
                .map(String::length)
                .distinct()
                .flatMap(length -> IntStream.rangeClosed(0, word.length() - length)
                        .mapToObj(from -> word.substring(from, from + length))
                        .filter(TOLD::contains));
    }
}
