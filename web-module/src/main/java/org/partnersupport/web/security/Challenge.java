package org.partnersupport.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.web.rest.problem.Problems;

/** What somebody who is not signed in gets: a problem from the API, the sign-in page from the portal. */
final class Challenge {
    private Challenge() {}

    static void token(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("WWW-Authenticate", "Bearer");
        Problems.write(request, response, Refusal.of(CurrentCaller.NOT_SIGNED_IN));
    }

    /** Relative, so that a forged Host leads nowhere; a Faces request made by script is told in its own words. */
    static void signIn(HttpServletRequest request, HttpServletResponse response) {
        var signIn = request.getContextPath() + "/sign-in?next="
                + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            script(response, signIn);
        } else {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", signIn);
        }
    }

    private static String wanted(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var query = request.getQueryString();
        return ReturnPath.orHome(query == null ? path : path + "?" + query);
    }

    private static void script(HttpServletResponse response, String url) {
        response.setContentType("text/xml;charset=UTF-8");
        try {
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response id=\"j_id1\"><redirect url=\""
                            + url.replace("&", "&amp;") + "\"/></partial-response>");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
