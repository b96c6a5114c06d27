package org.partnersupport.support.secret;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Captures of what a browser sent and got, in the form HAR. They are never held as a whole: a first walk marks what is
 * secret, since a name may come after its value, and a second one writes, or only counts.
 */
final class Capture {
    static final int DEEPEST = 200;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private Capture() {}

    /** True when it is a capture; a damaged one is counted as far as it goes. */
    static boolean find(byte[] content, Tally tally) {
        var marks = marks(content);
        marks.ifPresent(known -> rewritten(content, known, tally, null));
        return marks.isPresent();
    }

    /** The capture without secrets, still one; empty when it is none, or damaged. */
    static Optional<byte[]> redacted(byte[] content) {
        return marks(content).flatMap(marks -> {
            var copy = new ByteArrayOutputStream(content.length);
            boolean whole;
            try (var out = JSON.createGenerator(ObjectWriteContext.empty(), copy)) {
                whole = rewritten(content, marks, new Tally(), out);
            }
            return whole ? Optional.of(copy.toByteArray()) : Optional.empty();
        });
    }

    /** Empty when it is no capture. */
    private static Optional<Marks> marks(byte[] content) {
        var marks = new Marks();
        var place = new Place();
        walk(content, place, (event, parser) -> {
            var member = parser.currentName();
            if (event == JsonToken.VALUE_STRING && member != null && place.object() >= 0) {
                marks.note(place, member, parser.getString());
            }
        });
        return place.isCapture() ? Optional.of(marks) : Optional.empty();
    }

    /** False when it could not be read to its end. */
    private static boolean rewritten(byte[] content, Marks marks, Tally tally, @Nullable JsonGenerator out) {
        var place = new Place();
        var redaction = new Redaction(marks, place, tally);
        return walk(content, place, (event, parser) -> {
            if (event == JsonToken.VALUE_STRING) {
                var kept = redaction.of(parser.currentName(), parser.getString());
                if (out != null) {
                    out.writeString(kept);
                }
            } else if (event.isScalarValue()
                    && event != JsonToken.VALUE_NULL
                    && redaction.isGone(parser.currentName())) {
                if (out != null) {
                    out.writeString(TokenTexts.GONE);
                }
            } else if (out != null) {
                out.copyCurrentEventExact(parser);
            }
        });
    }

    /** Ends without a fault at what is no JSON, or too deep, or has another form than a capture from its first letter on. */
    private static boolean walk(byte[] content, Place place, Visitor visitor) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), content)) {
            var event = parser.nextToken();
            if (event != JsonToken.START_OBJECT) {
                return false;
            }
            for (; event != null; event = parser.nextToken()) {
                if (event.isStructEnd()) {
                    place.close();
                }
                visitor.see(event, parser);
                if (event.isStructStart()) {
                    place.open(event == JsonToken.START_OBJECT, parser.currentName());
                }
            }
            return true;
        } catch (JacksonException damaged) {
            return false;
        }
    }

    private interface Visitor {
        void see(JsonToken event, JsonParser parser);
    }
}
