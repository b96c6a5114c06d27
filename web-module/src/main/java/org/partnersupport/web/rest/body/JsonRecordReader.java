package org.partnersupport.web.rest.body;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.web.rest.json.Json;
import org.partnersupport.web.rest.problem.InvalidInputException;
import tools.jackson.core.JacksonException;

/** Reads the records of this API, strictly; typed narrowly for the same reason as {@link JsonWriter}. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonRecordReader implements MessageBodyReader<Record> {
    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    /** Null where nothing was sent: a resource that needs something asks for it, see {@link Params#body}. */
    @Override
    public @Nullable Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var sent = body.readAllBytes();
        if (sent.length == 0) {
            return null;
        }
        Record read;
        try {
            read = Json.MAPPER.readValue(sent, type);
        } catch (JacksonException refused) {
            throw JsonFaults.of(refused);
        }
        if (read == null) {
            throw new InvalidInputException(Refusal.of("MALFORMED"), List.of());
        }
        return read;
    }
}
