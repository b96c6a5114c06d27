package org.partnersupport.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.web.PassingFault;
import org.primefaces.csp.CspException;

/**
 * Pages change nothing by a link: a form sent by GET is refused (Faces would run it), and so is one that another site
 * sends, which browsers tell, one that is too large, one with a nonce that is not its page's, and what says a thing twice
 * that there is once.
 * Faces would answer any other method as if it were GET.
 */
@WebFilter(filterName = "postback-guard", urlPatterns = "/*", asyncSupported = true)
public class PostbackGuard implements Filter {
    /** The attribute of a request that was refused because another site sent it. */
    public static final String FROM_ELSEWHERE = PostbackGuard.class.getName() + ".fromElsewhere";

    /** The attribute of a request whose account cannot be asked for now. */
    static final String UNAVAILABLE = PostbackGuard.class.getName() + ".unavailable";

    private static final String ERROR_PAGE = "/WEB-INF/errors/error.xhtml";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "OPTIONS");
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        if (http.getAttribute(UNAVAILABLE) != null) {
            ((HttpServletResponse) response).setHeader("Retry-After", PassingFault.SECONDS_TO_WAIT);
            refuse(http, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, null);
            return;
        }
        if (RequestPath.of(http).page()) {
            if (!KNOWN.contains(http.getMethod())) {
                refuse(http, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "GET, HEAD, POST, OPTIONS");
                return;
            }
            if (READING.contains(http.getMethod()) && http.getParameter("jakarta.faces.ViewState") != null) {
                refuse(http, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "POST");
                return;
            }
            if (!READING.contains(http.getMethod()) && fromElsewhere(http)) {
                http.setAttribute(FROM_ELSEWHERE, true);
                refuse(http, response, HttpServletResponse.SC_FORBIDDEN, null);
                return;
            }
            var size = FormSize.refused(http);
            if (size.isPresent()) {
                refuse(http, response, size.get(), null);
                return;
            }
            if (FacesWords.forged(http) || Repeated.in(http)) {
                refuse(http, response, HttpServletResponse.SC_BAD_REQUEST, null);
                return;
            }
        }
        try {
            chain.doFilter(FacesWords.withOwnNonce(http), response);
        } catch (IOException | ServletException | RuntimeException failed) {
            if (!forged(failed) || response.isCommitted()) {
                throw failed;
            }
            response.reset();
            refuse(http, response, HttpServletResponse.SC_BAD_REQUEST, null);
        }
    }

    private static boolean fromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !FROM_HERE.contains(site);
    }

    /** PrimeFaces holds the nonce against its page when the answer is rendered, and would do so on the error page too. */
    private static boolean forged(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause).anyMatch(CspException.class::isInstance);
    }

    private static void refuse(
            HttpServletRequest request, ServletResponse response, int status, @Nullable String allowed)
            throws IOException, ServletException {
        var http = (HttpServletResponse) response;
        AnswerHeaders.write(request, http);
        if (allowed != null) {
            http.setHeader("Allow", allowed);
        }
        http.setStatus(status);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher(ERROR_PAGE).forward(new WithoutForm(request), response);
    }
}
