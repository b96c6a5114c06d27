package org.partnersupport.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.web.rest.json.Json;
import org.partnersupport.web.rest.problem.Fault;
import tools.jackson.databind.JsonNode;

/** The published document is written by hand, as servers guess badly; these tests hold it to the code. */
class OpenApiTest {
    private static final JsonNode DOCUMENT = document();
    private static final List<Class<?>> CLASSES = new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(RestApi.class.getPackageName())
                    .stream()
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    private static JsonNode document() {
        try (var file = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.json")) {
            return Json.MAPPER.readTree(file == null ? new byte[0] : file.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    @DisplayName("issue 2: every call there is is documented with its parameters, and no other is")
    void calls_are_those_of_the_resources() {
        assertThat(documented(Call::parameters)).isEqualTo(made(Call::parameters));
    }

    @Test
    @DisplayName("issue 2: the documented bodies are the records the resources read")
    void bodies_are_those_of_the_resources() {
        assertThat(documented(Call::body)).isEqualTo(made(Call::body));
    }

    @Test
    @DisplayName("issue 2: the documented answers are the records the resources write")
    void answers_are_those_of_the_resources() {
        var documented = documented(Call::answer);

        assertThat(made(Call::answer)).allSatisfy((call, answer) -> {
            if (answer.equals(Call.DECIDED_WITHIN)) {
                assertThat(documented.get(call)).isNotEmpty();
            } else {
                assertThat(documented).containsEntry(call, answer);
            }
        });
    }

    @Test
    @DisplayName("issue 2: every documented schema has the members, types and gaps of its record, and none is missing")
    void schemas_are_those_of_the_records() {
        var records = Stream.concat(Stream.of(Label.class), CLASSES.stream())
                .filter(Class::isRecord)
                .filter(type -> type != Fault.class)
                .collect(Collectors.toMap(Shape::name, Shape::members, (one, other) -> one, TreeMap::new));

        var schemas = new TreeMap<String, Map<String, String>>();
        for (var schema : DOCUMENT.at("/components/schemas").properties()) {
            schemas.put(schema.getKey(), Shape.members(schema.getValue()));
        }
        assertThat(schemas.keySet()).isEqualTo(records.keySet());
        assertThat(schemas)
                .allSatisfy((name, members) -> assertThat(members).as(name).isEqualTo(records.get(name)));
    }

    @Test
    @DisplayName("issue 2: every call names its own id, and says that it needs a token unless it gives one")
    void ids_and_tokens() {
        var ids =
                documented(operation -> operation.get("operationId").asString()).values();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(documented(operation -> operation.at("/responses/401").isMissingNode() ? "open" : "guarded"))
                .doesNotContainValue("open");
        assertThat(documented(operation -> String.valueOf(operation.get("security"))))
                .containsEntry("POST /api/v1/tokens", "[]");
    }

    private static Map<String, String> made(Function<Method, String> what) {
        return CLASSES.stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> !Call.verb(method).isEmpty())
                .collect(Collectors.toMap(Call::of, what, (one, other) -> one, TreeMap::new));
    }

    private static Map<String, String> documented(Function<JsonNode, String> what) {
        var calls = new TreeMap<String, String>();
        for (var path : DOCUMENT.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var call = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                calls.put(call, what.apply(operation.getValue()));
            }
        }
        return calls;
    }
}
