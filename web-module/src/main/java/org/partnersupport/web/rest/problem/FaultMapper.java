package org.partnersupport.web.rest.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.web.PassingFault;

/**
 * Everything nobody foresaw: the log gets all of it, the client a reference to it and nothing internal. A database that
 * is away or busy is told apart: trying again helps.
 */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(FaultMapper.class.getName());

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable fault) {
        return answer(fault, headers);
    }

    static Response answer(Throwable fault, HttpHeaders headers) {
        var language = Problems.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var refused = causes(fault).filter(RefusedException.class::isInstance).findFirst();
        if (refused.isPresent()) {
            return Problems.response(Problems.of(((RefusedException) refused.get()).refusals(), language));
        }
        var reference = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "reference " + reference, fault);
        if (PassingFault.in(fault)) {
            var problem =
                    Problems.of(List.of(Refusal.of("UNAVAILABLE")), language).referredToAs(reference);
            return Response.fromResponse(Problems.response(problem))
                    .header(HttpHeaders.RETRY_AFTER, PassingFault.SECONDS_TO_WAIT)
                    .build();
        }
        return Problems.response(
                Problems.of(List.of(Refusal.of("INTERNAL_ERROR")), language).referredToAs(reference));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
