package org.partnersupport.web.rest.scope;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Set;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.web.security.CurrentCaller;

/** The one place where it is asked what a token may be used for: before every call of the API that has a route. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class ScopeFilter implements ContainerRequestFilter {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Inject
    CurrentCaller current;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!current.isSignedIn()) {
            return; // a call that needs no token
        }
        var needed = needed(request.getMethod(), resource.getResourceClass());
        if (!current.may(needed)) {
            throw new RefusedException(new Refusal("SCOPE_REQUIRED", Map.of("scope", needed.name())));
        }
    }

    static Scope needed(String method, Class<?> resource) {
        if (READING.contains(method)) {
            return Scope.READ;
        }
        var needs = resource.getAnnotation(Needs.class);
        return needs == null ? Scope.ACCOUNT : needs.value();
    }
}
