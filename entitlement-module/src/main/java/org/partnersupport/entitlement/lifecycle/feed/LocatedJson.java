package org.partnersupport.entitlement.lifecycle.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Strict JSON, bounded in size and depth, with the position of every value. */
final class LocatedJson {
    private static final int MOST_BYTES = 2_000_000;

    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxStringLength(10_000)
                    .maxNameLength(200)
                    .maxNumberLength(40)
                    .maxTokenCount(500_000)
                    .build())
            .build();

    private LocatedJson() {}

    /** @throws org.partnersupport.membership.kernel.RefusedException INVALID_CATALOGUE */
    static Node read(byte[] json) {
        if (json.length > MOST_BYTES) {
            throw Defect.LIMIT_EXCEEDED.at(1, 1, "");
        }
        try (var parser = STRICT.createParser(ObjectReadContext.empty(), json)) {
            return document(parser);
        } catch (JacksonException noText) {
            throw Defect.MALFORMED_JSON.at(1, 1, "");
        }
    }

    private static Node document(JsonParser parser) {
        try {
            var root = value(parser, parser.nextToken(), "");
            if (parser.nextToken() != null) {
                throw at(parser, Defect.MALFORMED_JSON, "");
            }
            return root;
        } catch (StreamConstraintsException tooMuch) {
            throw located(tooMuch, parser, Defect.LIMIT_EXCEEDED);
        } catch (JacksonException broken) {
            throw located(broken, parser, Defect.MALFORMED_JSON);
        }
    }

    private static Node value(JsonParser parser, @Nullable JsonToken token, String pointer) {
        if (token == null) {
            throw at(parser, Defect.MALFORMED_JSON, pointer);
        }
        var start = parser.currentTokenLocation();
        var value = switch (token) {
            case START_OBJECT -> members(parser, pointer);
            case START_ARRAY -> items(parser, pointer);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw at(parser, Defect.MALFORMED_JSON, pointer);
        };
        return new Node(pointer, start.getLineNr(), start.getColumnNr(), value);
    }

    private static Map<String, Node> members(JsonParser parser, String pointer) {
        var members = new LinkedHashMap<String, Node>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var escaped = name.replace("~", "~0").replace("/", "~1");
            members.put(name, value(parser, parser.nextToken(), pointer + "/" + escaped));
        }
        return members;
    }

    private static List<Node> items(JsonParser parser, String pointer) {
        var items = new ArrayList<Node>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token, pointer + "/" + items.size()));
        }
        return items;
    }

    private static RuntimeException at(JsonParser parser, Defect defect, String pointer) {
        var here = parser.currentLocation();
        return defect.at(here.getLineNr(), here.getColumnNr(), pointer);
    }

    /** Where the parser says it gave up, else where it stood, and in which value. */
    private static RuntimeException located(JacksonException broken, JsonParser parser, Defect defect) {
        var where = broken.getLocation();
        var here = where == null || where.getLineNr() < 1 ? parser.currentLocation() : where;
        var pointer = parser.streamReadContext().pathAsPointer().toString();
        return defect.at(Math.max(here.getLineNr(), 1), Math.max(here.getColumnNr(), 1), pointer);
    }
}
