package org.partnersupport.web.rest;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A call of the API in words that can be compared, read from a resource's method or from the document. */
final class Call {
    /** The method returns a response, whose entity its signature does not tell. */
    static final String DECIDED_WITHIN = "decided within";

    private static final String LANGUAGE = "header Accept-Language";

    private Call() {}

    static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .collect(Collectors.joining());
    }

    static String of(Method method) {
        var path = method.getAnnotation(Path.class);
        return verb(method) + " /api/v1/"
                + method.getDeclaringClass().getAnnotation(Path.class).value()
                + (path == null ? "" : "/" + path.value());
    }

    static String parameters(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(Call::named)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static Stream<String> named(Parameter parameter) {
        var query = parameter.getAnnotation(QueryParam.class);
        var path = parameter.getAnnotation(PathParam.class);
        var header = parameter.getAnnotation(HeaderParam.class);
        return query != null
                ? Stream.of("query " + query.value())
                : path != null
                        ? Stream.of("path " + path.value())
                        : header != null ? Stream.of("header " + header.value()) : Stream.empty();
    }

    static String parameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.has("$ref")
                        ? LANGUAGE
                        : parameter.get("in").asString() + " "
                                + parameter.get("name").asString())
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    static String body(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .filter(type -> type.isRecord() || type == InputStream.class)
                .map(type -> type.isRecord() ? Shape.name(type) : "object")
                .collect(Collectors.joining());
    }

    static String body(JsonNode operation) {
        var schema = operation.at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? "" : Shape.of(schema);
    }

    static String answer(Method method) {
        var type = method.getGenericReturnType();
        return type == Response.class ? DECIDED_WITHIN : type == void.class ? "" : Shape.of(type);
    }

    static String answer(JsonNode operation) {
        return operation.get("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> response.getValue().path("content").valueStream())
                .map(content -> content.get("schema"))
                .map(Shape::of)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
