package org.partnersupport.web.rest;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.web.rest.support.OpenBody;
import tools.jackson.databind.JsonNode;

/** The shape of JSON in words that can be compared, read from a Java type or from a schema. */
final class Shape {
    private static final Map<Type, String> SIMPLE = Map.of(
            String.class, "string",
            UUID.class, "string uuid",
            LocalDate.class, "string date",
            Instant.class, "string date-time",
            int.class, "integer int32",
            Integer.class, "integer int32",
            long.class, "integer int64",
            Long.class, "integer int64",
            boolean.class, "boolean",
            Boolean.class, "boolean");

    private Shape() {}

    /** How a record is called in the document: by its name, one inside a record after it. */
    static String name(Class<?> type) {
        var name = type == OpenBody.class
                ? "NewSupportRequest"
                : type.getSimpleName().replaceFirst("View$", "");
        var outer = type.getEnclosingClass();
        return outer == null || !outer.isRecord() ? name : name(outer) + name;
    }

    static Map<String, String> members(Class<?> type) {
        var members = new TreeMap<String, String>();
        for (var component : type.getRecordComponents()) {
            var gap = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            members.put(component.getName(), of(component.getGenericType()) + (gap ? " or nothing" : ""));
        }
        return members;
    }

    /** Bodies that come in, which may have nothing unknown in them, are read with gaps; these are refused by name. */
    static Map<String, String> members(JsonNode schema) {
        var comesIn = schema.has("additionalProperties");
        var members = new TreeMap<String, String>();
        for (var member : schema.get("properties").properties()) {
            var gap = comesIn || member.getValue().path("nullable").asBoolean(false);
            members.put(member.getKey(), of(member.getValue()) + (gap ? " or nothing" : ""));
        }
        return members;
    }

    static String of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return (generic.getRawType() == List.class ? "list of " : "map of ") + of(last);
        }
        var known = SIMPLE.get(type);
        if (known != null) {
            return known;
        }
        var constants = ((Class<?>) type).getEnumConstants();
        return constants == null
                ? name((Class<?>) type)
                : Arrays.stream(constants).map(Object::toString).collect(Collectors.joining("|"));
    }

    static String of(JsonNode schema) {
        var referred = schema.has("allOf") ? schema.at("/allOf/0") : schema;
        if (referred.has("$ref")) {
            return referred.get("$ref").asString().replace("#/components/schemas/", "");
        }
        if (schema.has("enum") && !schema.get("enum").valueStream().allMatch(Shape::language)) {
            return schema.get("enum").valueStream().map(JsonNode::asString).collect(Collectors.joining("|"));
        }
        var type = schema.get("type").asString();
        return switch (type) {
            case "array" -> "list of " + of(schema.get("items"));
            case "object" ->
                schema.has("additionalProperties") ? "map of " + of(schema.get("additionalProperties")) : type;
            default -> schema.has("format") ? type + " " + schema.get("format").asString() : type;
        };
    }

    /** Languages are texts in the code. */
    private static boolean language(JsonNode value) {
        return value.asString().matches("ja|en");
    }
}
