package org.partnersupport.web.identity;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.partnersupport.web.security.ReturnPath;

/** Where a browser comes back after a provider ended its session: on to the sign-in, for another account or none (rule ID-4). */
@WebServlet(name = "sign-in-left", urlPatterns = "/sign-in/left")
public class LeftServlet extends HttpServlet {
    /** What came along when nobody wants to go on as another account; else the path to come back to. */
    public static final String FOR_GOOD = "left";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var then = request.getParameter("state");
        var next = ReturnPath.orHome(then);
        var signIn = then == null || then.equals(FOR_GOOD)
                ? "/sign-in?left=true"
                : "/sign-in?another=true&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        response.sendRedirect(request.getContextPath() + signIn);
    }
}
