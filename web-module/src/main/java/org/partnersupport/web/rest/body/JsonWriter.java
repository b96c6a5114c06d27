package org.partnersupport.web.rest.body;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.partnersupport.web.rest.json.Json;

/**
 * Writes what its heirs name, as this API writes JSON.
 *
 * @param <T> as narrow as the language allows: among writers of the same media type the nearest type wins, and the
 *     server brings a JSON writer for everything, which leaves absent values out
 */
abstract class JsonWriter<T> implements MessageBodyWriter<T> {
    @Override
    public void writeTo(
            T entity,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(Json.MAPPER.writeValueAsBytes(entity));
    }
}
