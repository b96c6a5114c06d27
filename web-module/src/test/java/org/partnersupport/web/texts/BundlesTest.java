package org.partnersupport.web.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The texts in both languages")
class BundlesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9a-zA-Z]+)");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:Refusal\\.of|new Refusal|new PlanRule|\\brefused|\\brefusal)\\(\\s*\"([A-Z][A-Z0-9_]+)\"");
    /** The call up to the act, which is its first text, or one of two. */
    private static final Pattern AUDITED =
            Pattern.compile("audit\\s*\\.record\\(([^;\"]*\"[^\"]+\"(?:\\s*:\\s*\"[^\"]+\")?)");

    private static final Pattern ACT = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");
    private static final Pattern TIERS = Pattern.compile("(?i)INSERT INTO (?:membership\\.)?tier [^;]*;");
    private static final Pattern CODE = Pattern.compile("\\('([A-Z][A-Z0-9_]+)'");
    private static final Pattern KEY_TWICE = Pattern.compile("(?m)^([a-zA-Z][^=\\s#]*)\\s*=");

    private final Properties english = bundle("messages.properties");
    private final Properties japanese = bundle("messages_ja.properties");

    @Test
    @DisplayName("have the same keys")
    void sameKeys() {
        assertThat(japanese.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames())
                .hasSizeGreaterThan(100);
    }

    @Test
    @DisplayName("have the same placeholders under every key")
    void samePlaceholders() {
        var different = new TreeMap<String, String>();
        for (var key : english.stringPropertyNames()) {
            var left = placeholders(english.getProperty(key));
            var right = placeholders(japanese.getProperty(key, ""));
            if (!left.equals(right)) {
                different.put(key, left + " and " + right);
            }
        }
        assertThat(different).isEmpty();
    }

    @Test
    @DisplayName("say nothing twice and nothing empty")
    void onceAndSomething() {
        for (var name : new String[] {"messages.properties", "messages_ja.properties"}) {
            var keys = KEY_TWICE
                    .matcher(text(name))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            var twice = new ArrayList<>(keys);
            Set.copyOf(keys).forEach(twice::remove);
            assertThat(twice).as("keys that stand twice in " + name).isEmpty();
        }
        assertThat(Stream.concat(english.values().stream(), japanese.values().stream()))
                .noneMatch(value -> value.toString().isBlank());
    }

    @Test
    @DisplayName("have a heading and a sentence for every code the code refuses with")
    void everyRefusal() throws IOException {
        var missing = new TreeSet<String>();
        for (var code : refusalCodes()) {
            for (var key : new String[] {"reason." + code + ".title", "reason." + code + ".detail"}) {
                if (!english.containsKey(key) || !japanese.containsKey(key)) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("have a short name for every tier of the migrations: reasons and the table of benefits use it")
    void everyTier() throws IOException {
        var tiers = new TreeSet<String>();
        for (var script : mainFiles(".sql")) {
            TIERS.matcher(script)
                    .results()
                    .flatMap(insert -> CODE.matcher(insert.group()).results())
                    .forEach(found -> tiers.add("code." + found.group(1)));
        }
        assertThat(tiers).contains("code.ACTION_PACK");
        assertThat(tiers).isSubsetOf(english.stringPropertyNames()).isSubsetOf(japanese.stringPropertyNames());
    }

    @Test
    @DisplayName("have a sentence for everything the code writes into the audit")
    void everyAuditedAct() throws IOException {
        var acts = new TreeSet<String>();
        for (var source : mainFiles(".java")) {
            AUDITED.matcher(source)
                    .results()
                    .flatMap(call -> ACT.matcher(call.group(1)).results())
                    .forEach(found -> acts.add("audit." + found.group(1)));
        }
        assertThat(acts).contains("audit.CONTRACT_LINKED", "audit.SIGNED_IN", "audit.ATTACHMENT_DOWNLOADED");
        assertThat(acts).isSubsetOf(english.stringPropertyNames()).isSubsetOf(japanese.stringPropertyNames());
    }

    private static Set<String> refusalCodes() throws IOException {
        var codes = new TreeSet<String>();
        for (var source : mainFiles(".java")) {
            REFUSAL.matcher(source).results().forEach(found -> codes.add(found.group(1)));
        }
        assertThat(codes).contains("ROLE_REQUIRED", "UNKNOWN_REQUEST", "TIER_NOT_ELIGIBLE");
        return codes;
    }

    private static List<String> mainFiles(String ending) throws IOException {
        var texts = new ArrayList<String>();
        var project = Path.of("").toAbsolutePath().getParent();
        try (var files = Files.walk(Objects.requireNonNull(project))) {
            for (var file : files.filter(file -> isMain(file, ending)).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static boolean isMain(Path file, String ending) {
        return file.toString().endsWith(ending) && file.toString().contains("/src/main/");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String name) {
        var texts = new Properties();
        try (var reader = new StringReader(text(name))) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static String text(String name) {
        try (var file = Objects.requireNonNull(Texts.class.getResourceAsStream("/org/partnersupport/web/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
