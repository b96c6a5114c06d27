package org.partnersupport.web.rest.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.web.Denials;

/** What the rules refused; where trying again has a point, it says when. */
@Provider
@ApplicationScoped
public class RefusedMapper implements ExceptionMapper<RefusedException> {
    @Context
    HttpHeaders headers;

    @Context
    HttpServletRequest request;

    @Inject
    Denials denials;

    @Override
    public Response toResponse(RefusedException refused) {
        var language = Problems.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        denials.note(request, refused.refusal());
        var problem = Problems.response(Problems.of(refused.refusals(), language));
        var seconds = refused.refusal().facts().get("seconds");
        return seconds == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.RETRY_AFTER, seconds)
                        .build();
    }
}
