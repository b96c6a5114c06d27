package org.partnersupport.web.rest.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What could not be understood. */
@Provider
public class InvalidInputMapper implements ExceptionMapper<InvalidInputException> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(InvalidInputException invalid) {
        var language = Problems.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Problems.response(Problems.of(invalid.refusal(), invalid.faults(), language));
    }
}
