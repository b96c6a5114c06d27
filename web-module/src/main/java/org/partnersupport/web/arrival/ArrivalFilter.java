package org.partnersupport.web.arrival;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The first of all filters, as web.xml says: behind it every request tells where it truly came from. */
public class ArrivalFilter implements Filter {
    @Inject
    Arrivals arrivals;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        chain.doFilter(new ArrivedRequest(http, arrivals.of(http)), response);
    }
}
