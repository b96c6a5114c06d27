package org.partnersupport.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.partnersupport.web.arrival.Arrival;

/**
 * What every answer carries to keep browsers out of trouble. On pages PrimeFaces adds a policy of its own with the
 * nonces of the scripts; browsers hold a page to both, so ours says nothing about scripts there. Mapped in web.xml, which
 * alone can say that it comes before every other filter: some answer by themselves.
 */
public class AnswerHeaders implements Filter {
    static final String SIGNED_OUT = AnswerHeaders.class.getName() + ".signedOut";

    private static final String PAGE_POLICY =
            "img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
                    + "connect-src 'self'; media-src 'none'; object-src 'none'; frame-src 'none'; worker-src 'none'; "
                    + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String DATA_POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        write(http, (HttpServletResponse) response);
        chain.doFilter(request, new RelativeRedirects(http, (HttpServletResponse) response));
    }

    static void write(HttpServletRequest request, HttpServletResponse response) {
        var path = RequestPath.of(request);
        response.setHeader("Content-Security-Policy", path.page() ? PAGE_POLICY : DATA_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        if (!path.resource()) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (Arrival.of(request).secure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
