package org.partnersupport.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.net.URI;

/** Names places by their path. The container would make them absolute with the Host the client claims. */
class RelativeRedirects extends HttpServletResponseWrapper {
    private static final String LOCATION = "Location";

    private final HttpServletRequest request;

    RelativeRedirects(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    @Override
    public void sendRedirect(String location) {
        if (request.getAttribute(AnswerHeaders.SIGNED_OUT) != null) {
            setHeader("Clear-Site-Data", "\"cache\"");
        }
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader(LOCATION, location);
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, LOCATION.equalsIgnoreCase(name) ? path(URI.create(value)) : value);
    }

    @Override
    public void addHeader(String name, String value) {
        super.addHeader(name, LOCATION.equalsIgnoreCase(name) ? path(URI.create(value)) : value);
    }

    /** Redirects never leave the portal: of an absolute address only its path is kept, and all in ASCII. */
    private static String path(URI location) {
        if (!location.isAbsolute() && location.getRawAuthority() == null) {
            return location.toASCIIString();
        }
        var query = location.getRawQuery();
        var path = location.getRawPath().isEmpty() ? "/" : location.getRawPath();
        return URI.create(query == null ? path : path + "?" + query).toASCIIString();
    }
}
