package org.partnersupport.web.portal.shell;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A page that is refused, or is about nothing that there is, is no fault of the server's: it is answered here, before the
 * server writes all it knows about the exception into its log. Whoever makes up addresses would fill it.
 */
@WebFilter(filterName = "refused-pages", urlPatterns = "/*", asyncSupported = true)
public class RefusedPages implements Filter {
    /** The attribute of a request that holds why it was refused. */
    static final String WHY = RefusedPages.class.getName() + ".why";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            var status = Fault.refused(failed);
            if (status.isEmpty() || response.isCommitted()) {
                throw failed;
            }
            request.setAttribute(WHY, failed);
            ((HttpServletResponse) response).sendError(status.get());
        }
    }
}
