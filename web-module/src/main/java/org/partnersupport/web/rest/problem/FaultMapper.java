package org.partnersupport.web.rest.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;

/**
 * Everything nobody foresaw: the log gets all of it, the client a reference to it and nothing internal. A database that
 * is away or busy is told apart: trying again helps.
 */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(FaultMapper.class.getName());
    private static final Pattern PASSING = Pattern.compile("08...|53...|57P..|40001|40P01|55P03");
    private static final String SECONDS_TO_WAIT = "5";

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
        if (causes(fault).anyMatch(FaultMapper::passing)) {
            var problem =
                    Problems.of(List.of(Refusal.of("UNAVAILABLE")), language).referredToAs(reference);
            return Response.fromResponse(Problems.response(problem))
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                    .build();
        }
        return Problems.response(
                Problems.of(List.of(Refusal.of("INTERNAL_ERROR")), language).referredToAs(reference));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    /**
     * Connection lost or refused, resources short, server going down, two transactions in each other's way; or no
     * connection to be had from the pool, which says it without a state.
     */
    private static boolean passing(Throwable cause) {
        return cause instanceof SQLException sql
                && (sql.getSQLState() == null
                        || PASSING.matcher(sql.getSQLState()).matches());
    }
}
