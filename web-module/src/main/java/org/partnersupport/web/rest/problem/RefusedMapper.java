package org.partnersupport.web.rest.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.partnersupport.membership.kernel.RefusedException;

/** What the rules refused. */
@Provider
public class RefusedMapper implements ExceptionMapper<RefusedException> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(RefusedException refused) {
        var language = Problems.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Problems.response(Problems.of(refused.refusals(), language));
    }
}
