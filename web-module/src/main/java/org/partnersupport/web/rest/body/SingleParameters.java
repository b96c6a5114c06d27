package org.partnersupport.web.rest.body;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.web.rest.problem.Fault;
import org.partnersupport.web.rest.problem.InvalidInputException;

/** What a call takes in its query it takes once: of two values a proxy may have looked at the one and we use the other. */
@Provider
@ApplicationScoped
@Priority(Priorities.USER)
public class SingleParameters implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters();
        var repeated = Stream.of(resource.getResourceMethod().getParameters())
                .map(taken -> taken.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .filter(name -> given.getOrDefault(name, List.of()).size() > 1)
                .map(name -> Fault.of(name, "REPEATED"))
                .toList();
        if (!repeated.isEmpty()) {
            throw new InvalidInputException(Refusal.of("INVALID_INPUT"), repeated);
        }
    }
}
