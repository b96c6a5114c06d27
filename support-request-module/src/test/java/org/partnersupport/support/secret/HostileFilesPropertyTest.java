package org.partnersupport.support.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Files that are made to break whoever looks into them")
class HostileFilesPropertyTest {
    /** Enough for what takes more than its share to be noticed. */
    private static final int LARGE = 1024 * 1024;

    static List<String> repeated() {
        return List.of(
                "[",
                "{\"a\":",
                "{\"log\":{\"entries\":[",
                "\\",
                "\"",
                "eyJ",
                "eyJhbGciOiJIUzI1NiJ9.",
                "token=",
                "&token=",
                "name=token ",
                "bearer ",
                "bearer/",
                "\"token\":\"",
                "\\\"token\\\":\\\"\\\\",
                "Cookie:",
                "\ncookie: ",
                "-----BEGIN ",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "PuTTY-User-Key-File-2: ",
                "A=",
                "PASSWORD=a b\n",
                " ",
                "\n",
                "a://",
                "://:@",
                "password",
                "\u00FF\u00D8\u00FF",
                "\u00FF\u00D8\u00FF\u00E1\u0000\u0002",
                "\u00FF\u00D8\u00FF\u00DA\u0000\u0002\u00FF",
                "\u00FF\u00D8\u00FF\u00E1\u00FF\u00FFhttp://ns.adobe.com/x");
    }

    @ParameterizedTest
    @MethodSource("repeated")
    @DisplayName("TC-092: megabytes of one thing, alone and as a text of a capture, are looked through in time")
    void repetition(String what) {
        var all = what.repeat(LARGE / what.length());
        look(all.getBytes(StandardCharsets.ISO_8859_1));
        look(("x=1\n" + all).getBytes(StandardCharsets.ISO_8859_1));
        var text = all.substring(0, LARGE / 3);
        look(("{\"log\":{\"entries\":[{\"comment\":"
                        + JsonMapper.builder().build().writeValueAsString(text) + "}]}}")
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("TC-092: so are megabytes of objects with names and values")
    void manyObjects() {
        var entry = "{\"name\":\"cookie\",\"value\":\"a\"},";
        look(("{\"log\":{\"entries\":[{\"request\":{\"headers\":[" + entry.repeat(LARGE / entry.length()) + "{}]}}]}}")
                .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    @DisplayName("TC-092: no picture, capture or text with any of its bytes changed or its end cut off throws")
    void damaged(long seed) {
        var random = new Random(seed);
        var files = List.of(
                Picture.taken(ByteOrder.LITTLE_ENDIAN, true, 6),
                Picture.taken(ByteOrder.BIG_ENDIAN, true, 8),
                capture(random),
                "A=1\nDB_PASSWORD=hunter22\n-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKc\n"
                        .getBytes(StandardCharsets.UTF_8));
        for (var i = 0; i < 3_000; i++) {
            var file = files.get(random.nextInt(files.size())).clone();
            for (var changes = random.nextInt(8); changes > 0; changes--) {
                // The first bytes, where the structure is, more often.
                file[random.nextInt(random.nextBoolean() ? Math.min(200, file.length) : file.length)] =
                        (byte) random.nextInt(256);
            }
            look(Arrays.copyOf(file, random.nextBoolean() ? file.length : random.nextInt(file.length + 1)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    @DisplayName("TC-092: whatever a capture holds, its copy holds no secret, is a capture, and its copy is itself")
    void nothingIsLeft(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++) {
            var capture = capture(random);
            var copy = FileSecrets.without("x.har", capture).orElseThrow();
            assertThat(new String(copy, StandardCharsets.UTF_8)).doesNotContain("SECRET");
            assertThat(FileSecrets.in("x.har", copy)).isEmpty();
            assertThat(FileSecrets.without("x.har", copy)).contains(copy);
            assertThat(JsonMapper.builder()
                            .build()
                            .readTree(copy)
                            .at("/log/entries")
                            .size())
                    .isEqualTo(JsonMapper.builder()
                            .build()
                            .readTree(capture)
                            .at("/log/entries")
                            .size());
        }
    }

    private static void look(byte[] file) {
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            FileSecrets.in("x", file);
            FileSecrets.in(".env", file);
            FileSecrets.without("x", file)
                    .ifPresent(copy -> assertThat(FileSecrets.in("x", copy)).isEmpty());
        });
    }

    private static byte[] capture(Random random) {
        var json = new StringBuilder("{\"log\":{\"version\":\"1.2\",\"entries\":[");
        for (var i = random.nextInt(4); i >= 0; i--) {
            json.append("{\"time\":")
                    .append(random.nextInt())
                    .append(",\"request\":{\"url\":\"https://a.example/?q=1&")
                    .append(pick(random, "access_token", "sid", "apikey", "password", "client_secret"))
                    .append("=SECRET\",\"headers\":[")
                    .append(pair(
                            random, pick(random, "Cookie", "set-cookie", "AUTHORIZATION", "x-csrf-token"), "SECRET"))
                    .append(',')
                    .append(pair(random, "Accept", "text/html"))
                    .append("],\"cookies\":[")
                    .append(pair(random, "any", "SECRET"))
                    .append("]},\"response\":{\"content\":{\"text\":\"")
                    .append(pick(
                            random, "{\\\"id_token\\\" : \\\"SECRET\\\"}", "token=SECRET&a=b", "Cookie: SECRET\\r\\n"))
                    .append("\"}}}")
                    .append(i > 0 ? "," : "");
        }
        return json.append("]}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String pair(Random random, String name, String value) {
        var first = "\"name\":\"" + name + '"';
        var second = "\"value\":\"" + value + '"';
        return random.nextBoolean() ? '{' + first + ',' + second + '}' : '{' + second + ',' + first + '}';
    }

    private static String pick(Random random, String... some) {
        return some[random.nextInt(some.length)];
    }
}
