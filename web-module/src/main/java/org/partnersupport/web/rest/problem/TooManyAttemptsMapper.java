package org.partnersupport.web.rest.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import org.partnersupport.membership.kernel.Refusal;

/** Says when trying again has a point. */
@Provider
public class TooManyAttemptsMapper implements ExceptionMapper<TooManyAttemptsException> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(TooManyAttemptsException tooMany) {
        var seconds = Long.toString(tooMany.seconds());
        var refusal = new Refusal("TOO_MANY_ATTEMPTS", Map.of("seconds", seconds));
        var language = Problems.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.fromResponse(Problems.response(Problems.of(List.of(refusal), language)))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }
}
