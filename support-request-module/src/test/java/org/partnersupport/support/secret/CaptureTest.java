package org.partnersupport.support.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersupport.support.api.FileSecret;
import org.partnersupport.support.api.FileSecret.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A capture of a browser (HAR)")
class CaptureTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String BODY =
            "{\"access_token\":\"SECRET-9\",\"user\":\"hana\",\"password\":\"SECRET-\\\"10\"}";

    private static final String HAR = """
            {"log":{"version":"1.2","creator":{"name":"browser","version":"1"},"pages":[],"entries":[
             {"time":12.50,"request":{"method":"GET","url":"https://a.example/x?lang=ja&access_token=SECRET-1#sid=SECRET-2",
               "cookies":[{"name":"SID","value":"SECRET-3","httpOnly":true}],
               "headers":[{"name":"Accept","value":"text/html"},{"value":"SID=SECRET-3","name":"cookie"},
                          {"name":"AUTHORIZATION","value":"Basic SECRET-4"},{"name":"X-Api-Key","value":"SECRET-5"}],
               "queryString":[{"name":"access_token","value":"SECRET-1"},{"name":"lang","value":"ja"}]},
              "response":{"status":200,"headers":[{"name":"Set-Cookie","value":"SID=SECRET-6; Path=/"}],"cookies":[],
               "redirectURL":"https://b.example/?token=SECRET-7","content":{"mimeType":"application/json","text":%s}}},
             {"request":{"postData":{"mimeType":"application/x-www-form-urlencoded","params":[{"name":"password","value":"SECRET-11"}],
               "text":"name=hana&password=SECRET-11"}},
              "response":{"content":{"text":"%s","encoding":"base64"}},
              "_webSocketMessages":[{"type":"send","data":"{\\"q\\":\\"{\\\\\\"id_token\\\\\\":\\\\\\"SECRET-12\\\\\\"}\\"}"}]}]}}
            """.formatted(
            JSON.writeValueAsString(BODY),
            Base64.getEncoder().encodeToString("{\"refresh_token\": \"SECRET-13\"}".getBytes(StandardCharsets.UTF_8)));

    @Test
    @DisplayName("TC-092: tells cookies, authorization and tokens apart, how many and in which entries")
    void found() {
        assertThat(FileSecrets.in("x.har", bytes(HAR)))
                .containsExactly(
                        new FileSecret(Kind.CAPTURED_COOKIES, 3, List.of(1)),
                        new FileSecret(Kind.CAPTURED_AUTHORIZATION, 2, List.of(1)),
                        new FileSecret(Kind.CAPTURED_TOKENS, 10, List.of(1, 2)));
        assertThat(FileSecrets.in("notes.txt", bytes(HAR)))
                .as("by content, not by name")
                .hasSize(3);
    }

    @Test
    @DisplayName("TC-092: the copy is the same capture without them")
    void redacted() {
        var copy = FileSecrets.without("x.har", bytes(HAR)).orElseThrow();
        var text = new String(copy, StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("SECRET").contains("12.50", "text/html", "lang=ja", "hana", "httpOnly");
        assertThat(shape(JSON.readTree(copy))).isEqualTo(shape(JSON.readTree(bytes(HAR))));
        var entries = JSON.readTree(copy).at("/log/entries");
        assertThat(entries.at("/0/request/url").asString())
                .isEqualTo("https://a.example/x?lang=ja&access_token=REDACTED#sid=REDACTED");
        assertThat(entries.at("/0/request/headers/1/value").asString()).isEqualTo("REDACTED");
        assertThat(JSON.readTree(entries.at("/0/response/content/text").asString()))
                .isEqualTo(
                        JSON.readTree("{\"access_token\":\"REDACTED\",\"user\":\"hana\",\"password\":\"REDACTED\"}"));
        assertThat(Base64.getDecoder()
                        .decode(entries.at("/1/response/content/text").asString()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"refresh_token\": \"REDACTED\"}");
        assertThat(FileSecrets.in("x.har", copy)).isEmpty();
        assertThat(FileSecrets.without("x.har", copy)).as("once more").contains(copy);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer abcdefghijklmnopqrstuvwxyz\r\nHost: a",
                "Cookie: a=b",
                "see https://x.example/?code=abcdefghijklmnopqrstuvwxyz",
                "bearer abcdefghijklmnopqrstuvwxyz",
                "x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U y",
                "a;jsessionid=0123456789",
                "<input type='hidden' name=\"authenticity_token\" value=\"abcdefghijklmnopqrstuvwxyz\">",
                "<meta name=csrf-token content=abcdefghijklmnopqrstuvwxyz>",
                "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ\n-----END PRIVATE KEY-----"
            })
    @DisplayName("TC-092: whatever stands in a text of it is found and taken out")
    void texts(String text) {
        var capture = bytes("{\"log\":{\"entries\":[{\"comment\":" + JSON.writeValueAsString(text) + "}]}}");
        assertThat(FileSecrets.in("x.har", capture)).as(text).isNotEmpty();
        assertThat(new String(FileSecrets.without("x.har", capture).orElseThrow(), StandardCharsets.UTF_8))
                .contains("REDACTED")
                .doesNotContain("abcdefghijklmnopqrstuvwxyz", "MIIE", "dozjg", "0123456789", "a=b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/?lang=ja&code=E42&state=open",
                "{\"tokens\": 3, \"code\": \"NOT_FOUND\", \"token_type\": \"bearer\"}",
                "An Authorization header is needed. Bearer authentication: see the token endpoint",
                "<input name=\"user\" value=\"hana\"><input name=\"password\" type=\"password\">",
                "import \"-----BEGIN PRIVATE KEY-----\" of a library"
            })
    @DisplayName("TC-092: what only speaks of such things stays as it is")
    void harmless(String text) {
        var capture = bytes("{\"log\":{\"entries\":[{\"comment\":" + JSON.writeValueAsString(text) + "}]}}");
        assertThat(FileSecrets.in("x.har", capture)).isEmpty();
        assertThat(JSON.readTree(FileSecrets.without("x.har", capture).orElseThrow()))
                .isEqualTo(JSON.readTree(capture));
    }

    @Test
    @DisplayName(
            "TC-092: other JSON is no capture; of a damaged one, or one too deep, what was read is told, and no copy is offered")
    void damaged() {
        assertThat(FileSecrets.in("x.json", bytes("{\"entries\":[{\"cookies\":[{\"value\":\"x\"}]}]}")))
                .isEmpty();
        for (var broken : List.of(
                HAR.substring(0, HAR.length() / 2),
                HAR.replace("12.50", "12.50x"),
                HAR.replace("\"pages\":[]", "\"pages\":" + "[".repeat(300) + "]".repeat(300)))) {
            assertThat(FileSecrets.without("x.har", bytes(broken))).isEmpty();
        }
        assertThat(FileSecrets.in("x.har", bytes(HAR.substring(0, HAR.length() / 2))))
                .isNotEmpty();
    }

    /** The same with nothing told of the texts. */
    private static String shape(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(member -> member.getKey() + shape(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream().map(CaptureTest::shape).collect(Collectors.joining(",", "[", "]"));
        }
        return node.isString() ? "" : node.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
