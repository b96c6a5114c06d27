package org.partnersupport.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.partnersupport.membership.api.RequestOrigin;
import org.partnersupport.web.arrival.Arrival;

/** Tells the domain from where a request comes, as the filters before this one know it. */
@WebFilter(filterName = "origin", urlPatterns = "/*", asyncSupported = true)
public class OriginFilter implements Filter {
    @Inject
    RequestOrigin origin;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        origin.from(Arrival.of((HttpServletRequest) request).address());
        chain.doFilter(request, response);
    }
}
