package org.partnersupport.entitlement.lifecycle.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnersupport.membership.kernel.RefusedException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Real files read, and the same files broken in every way that was thought of. */
class FeedReaderTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void every_file_of_the_default_catalogue_can_be_read() {
        var products = DefaultFiles.read().products().values();

        assertThat(products).hasSize(88);
        assertThat(products.stream()
                        .mapToInt(
                                file -> FeedReader.read(file.json()).releases().size())
                        .sum())
                .isEqualTo(1667);
    }

    @Test
    void a_date_is_read_and_the_flag_beside_it_is_not() {
        var newest = FeedReader.read(file("windows-server")).releases().get(0);
        var exchange = FeedReader.read(file("msexchange")).releases();

        assertThat(newest.code()).isEqualTo("2025");
        assertThat(newest.supportEnd()).isEqualTo(LocalDate.parse("2034-11-14"));
        var old = exchange.get(exchange.size() - 1);
        assertThat(old.supportOver()).isTrue();
        assertThat(old.supportEnd()).isNull();
        assertThat(exchange.stream().filter(entry -> entry.supportEnd() != null))
                .isNotEmpty()
                .noneMatch(Feed.Entry::supportOver);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schema_version",
                "/generated_at",
                "/last_modified",
                "/result",
                "/result/name",
                "/result/label",
                "/result/category",
                "/result/aliases",
                "/result/tags",
                "/result/identifiers",
                "/result/labels",
                "/result/links",
                "/result/releases",
                "/result/releases/3/name",
                "/result/releases/3/codename",
                "/result/releases/3/label",
                "/result/releases/3/releaseDate",
                "/result/releases/3/isLts",
                "/result/releases/3/ltsFrom",
                "/result/releases/3/isEoas",
                "/result/releases/3/eoasFrom",
                "/result/releases/3/isEol",
                "/result/releases/3/eolFrom",
                "/result/releases/3/isMaintained",
                "/result/releases/3/latest"
            })
    @DisplayName("LC-2: a file that lacks a promised field is refused, naming the field; so is one of the wrong type")
    void every_promised_field_is_wanted(String pointer) {
        assertThat(refusal(without(pointer)))
                .containsEntry("reason", "MISSING_FIELD")
                .containsEntry("field", pointer);
        assertThat(refusal(with(pointer, "7")))
                .containsEntry("reason", "WRONG_TYPE")
                .containsEntry("field", pointer);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "/schema_version,                 `\"2.0.0\"`,        UNKNOWN_SCHEMA",
                "/schema_version,                 `\"1\"`,            UNKNOWN_SCHEMA",
                "/result/name,                    `\"Windows Server\"`, INVALID_TEXT",
                "/result/name,                    `\"../etc\"`,       INVALID_TEXT",
                "/result/label,                   `\"  \"`,           INVALID_TEXT",
                "/result/label,                   `\"a\\u0000b\"`,    INVALID_TEXT",
                "/result/label,                   `\"a\\ud800b\"`,    INVALID_TEXT",
                "/result/label,                   `\"a\\nb\"`,        INVALID_TEXT",
                "/result/label,                   `null`,             WRONG_TYPE",
                "/result/releases,                `[]`,               NO_RELEASES",
                "/result/releases,                `{}`,               WRONG_TYPE",
                "/result/releases/0,              `[]`,               WRONG_TYPE",
                "/result/releases/0/releaseDate,  `\"2024-11-31\"`,   NOT_A_DATE",
                "/result/releases/0/releaseDate,  `\"2024-11-1\"`,    NOT_A_DATE",
                "/result/releases/0/releaseDate,  `\"01.11.2024\"`,   NOT_A_DATE",
                "/result/releases/0/releaseDate,  `\"9999-12-31\"`,   NOT_A_DATE",
                "/result/releases/0/releaseDate,  `\"2024-11-01T00:00:00Z\"`, NOT_A_DATE",
                "/result/releases/0/releaseDate,  `true`,             WRONG_TYPE",
                "/result/releases/0/isEol,        `\"false\"`,        WRONG_TYPE",
                "/result/releases/0/isEol,        `null`,             WRONG_TYPE",
                "/result/releases/0/eolFrom,      `false`,            WRONG_TYPE",
                "/result/releases/0/eolFrom,      `\"2024-10-31\"`,   END_BEFORE_START",
                "/result/releases/0/eoasFrom,     `\"2024-10-31\"`,   END_BEFORE_START",
                "/result/releases/1/name,         `\"2025\"`,         DUPLICATE_RELEASE"
            })
    @DisplayName("LC-2: a wrong value is refused with its field and reason")
    void wrong_values_are_refused(String pointer, String value, String reason) {
        assertThat(refusal(with(pointer, value)))
                .containsEntry("reason", reason)
                .containsEntry("field", pointer);
    }

    @Test
    @DisplayName("LC-2: the refusal says on which line and in which column")
    void a_refusal_knows_its_position() {
        var json = "{\n \"schema_version\": \"1.2.1\",\n  \"generated_at\": 5\n}";

        assertThat(refusal(json.getBytes(StandardCharsets.UTF_8)))
                .containsEntry("line", "3")
                .containsEntry("column", "19")
                .containsEntry("field", "/generated_at")
                .containsEntry("reason", "WRONG_TYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "nonsense",
                "{} {}",
                "{\"a\":1,}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "// comment\n{}",
                "{\"schema_version\":\"1.0\",\"schema_version\":\"1.0\"}",
                "[1,2"
            })
    void what_is_not_strict_json_is_malformed(String text) {
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_8))).containsEntry("reason", "MALFORMED_JSON");
    }

    @Test
    @DisplayName("LC-2: text that breaks off says in which value")
    void broken_text_names_the_value_it_broke_in() {
        var broken = "{\"result\":\n{\"releases\":[{},{\"name\":01}]}}";

        assertThat(refusal(broken.getBytes(StandardCharsets.UTF_8)))
                .containsEntry("reason", "MALFORMED_JSON")
                .containsEntry("line", "2")
                .containsEntry("field", "/result/releases/1/name");
    }

    @Test
    void other_json_than_an_object_is_of_the_wrong_type() {
        assertThat(refusal("[]".getBytes(StandardCharsets.UTF_8)))
                .containsEntry("reason", "WRONG_TYPE")
                .containsEntry("field", "");
    }

    @Test
    void depth_and_length_are_bounded() {
        var deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        var huge = with("/result/label", "\"" + "x".repeat(100_000) + "\"");
        var large = new byte[3_000_000];
        Arrays.fill(large, (byte) ' ');

        assertThat(refusal(deep)).containsEntry("reason", "LIMIT_EXCEEDED").containsEntry("line", "1");
        assertThat(refusal(huge)).containsEntry("reason", "LIMIT_EXCEEDED").containsEntry("field", "/result/label");
        assertThat(refusal(large)).containsEntry("reason", "LIMIT_EXCEEDED");
    }

    @Test
    void fields_the_format_may_add_are_passed_over() {
        var added = with("/result/releases/0/discontinuedFrom", "\"2030-01-01\"");

        assertThat(FeedReader.read(added).releases())
                .isEqualTo(FeedReader.read(file("windows-server")).releases());
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("LC-2: a file cut off anywhere is refused")
    void a_truncated_file_is_refused(long seed) {
        var whole = new String(file("windows-server"), StandardCharsets.UTF_8).strip();
        var cut = whole.substring(0, new Random(seed).nextInt(whole.length()));

        assertThat(refusal(cut.getBytes(StandardCharsets.UTF_8))).containsEntry("reason", "MALFORMED_JSON");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("LC-2: damaged bytes are read or refused, nothing else")
    void damaged_bytes_are_read_or_refused(long seed) {
        var random = new Random(seed);
        var bytes = file("msexchange").clone();
        for (var i = 0; i < 3; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            assertThat(FeedReader.read(bytes).releases()).isNotEmpty();
        } catch (RefusedException refused) {
            assertThat(refused.refusal().code()).isEqualTo("INVALID_CATALOGUE");
        }
    }

    static byte[] file(String product) {
        return Imports.listed(product).json();
    }

    /** The file of Windows Server with that value at that place. */
    static byte[] with(String pointer, String value) {
        return with(file("windows-server"), pointer, value);
    }

    static byte[] with(byte[] json, String pointer, String value) {
        var root = JSON.readTree(json);
        var cut = pointer.lastIndexOf('/');
        var name = pointer.substring(cut + 1);
        var parent = root.at(pointer.substring(0, cut));
        if (parent instanceof ObjectNode object) {
            object.set(name, JSON.readTree(value));
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), JSON.readTree(value));
        }
        return JSON.writeValueAsBytes(root);
    }

    /** Some releases of a product's file, as a JSON array. */
    static String releases(String product, int from, int to) {
        var releases = JSON.readTree(file(product)).at("/result/releases");
        return IntStream.range(from, to)
                .mapToObj(place -> releases.get(place).toString())
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static byte[] without(String pointer) {
        var root = JSON.readTree(file("windows-server"));
        var cut = pointer.lastIndexOf('/');
        ((ObjectNode) root.at(pointer.substring(0, cut))).remove(pointer.substring(cut + 1));
        return JSON.writeValueAsBytes(root);
    }

    private static Map<String, String> refusal(byte[] json) {
        var refused = catchThrowableOfType(RefusedException.class, () -> FeedReader.read(json));
        assertThat(refused).isNotNull();
        assertThat(refused.refusal().code()).isEqualTo("INVALID_CATALOGUE");
        assertThat(refused.refusal().facts()).containsOnlyKeys("line", "column", "field", "reason");
        return refused.refusal().facts();
    }
}
