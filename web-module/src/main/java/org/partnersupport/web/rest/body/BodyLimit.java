package org.partnersupport.web.rest.body;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.support.api.Attachments;
import org.partnersupport.web.rest.problem.Problems;

/**
 * Bodies of the API are small: what says it is larger is not read, what turns out to be larger is not read on. There is
 * one version of the API and nothing beside it.
 */
@WebFilter(filterName = "body-limit", urlPatterns = "/api/*", asyncSupported = true)
public class BodyLimit implements Filter {
    static final int USUAL_BYTES = 64 * 1024;
    static final int CATALOGUE_BYTES = 2 * 1024 * 1024;

    /** A file and the few lines that a form puts around it. */
    static final int ATTACHMENT_BYTES = Attachments.MOST_BYTES + 64 * 1024;

    private static final Pattern ATTACHMENTS = Pattern.compile("/api/v1/support-requests/[^/]+/attachments/?$");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        if (!(http.getServletPath() + "/").startsWith("/api/v1/")) {
            Problems.write(http, (HttpServletResponse) response, Refusal.of("NOT_FOUND"));
            return;
        }
        var most = most(http.getRequestURI());
        if (http.getContentLengthLong() > most) {
            Problems.write(http, (HttpServletResponse) response, tooLarge(most));
            return;
        }
        chain.doFilter(new LimitedRequest(http, most), response);
    }

    private static int most(String address) {
        if (ATTACHMENTS.matcher(address).find()) {
            return ATTACHMENT_BYTES;
        }
        return address.endsWith("/admin/catalogue/lifecycle") ? CATALOGUE_BYTES : USUAL_BYTES;
    }

    static Refusal tooLarge(int most) {
        return new Refusal("TOO_LARGE", Map.of("most", Integer.toString(most)));
    }
}
