package org.partnersupport.web.rest.problem;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.partnersupport.membership.kernel.Refusal;

/** What the JAX-RS implementation refused: no such path, wrong method, wrong type. */
@Provider
public class StatusMapper implements ExceptionMapper<WebApplicationException> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(WebApplicationException thrown) {
        var status = thrown.getResponse().getStatus();
        if (status < 400) {
            return thrown.getResponse();
        }
        if (status >= 500) {
            return FaultMapper.answer(thrown, headers);
        }
        var language = Problems.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var problem = Problems.of(List.of(Refusal.of(ProblemStatus.codeOf(status))), language);
        var answer = Response.fromResponse(Problems.response(problem));
        if (thrown instanceof NotAllowedException) {
            answer.header(HttpHeaders.ALLOW, thrown.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }
}
