package org.partnersupport.web.rest.body;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

/** Writes lists of the records of this API. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class JsonListWriter extends JsonWriter<List<?>> {
    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return List.class.isAssignableFrom(type);
    }
}
