package org.partnersupport.web.arrival;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;

/** A request that tells where it came from as it was found out, so that no code needs to ask otherwise. */
class ArrivedRequest extends HttpServletRequestWrapper {
    private final HttpServletRequest raw;
    private final Arrival arrival;

    ArrivedRequest(HttpServletRequest raw, Arrival arrival) {
        super(raw);
        this.raw = raw;
        this.arrival = arrival;
    }

    /** Scheme, host and port, without a slash. */
    String origin() {
        var authority = arrival.authority();
        return getScheme() + "://" + (authority == null ? hostAndPort() : authority);
    }

    private String hostAndPort() {
        var port = raw.getServerPort();
        return raw.getServerName() + (port == usualPort() ? "" : ":" + port);
    }

    private int usualPort() {
        return isSecure() ? 443 : 80;
    }

    @Override
    public String getRemoteAddr() {
        return arrival.address();
    }

    /** A date that is none counts as none. */
    @Override
    public long getDateHeader(String name) {
        try {
            return super.getDateHeader(name);
        } catch (IllegalArgumentException noDate) {
            return -1;
        }
    }

    /** No names are looked up. */
    @Override
    public String getRemoteHost() {
        return arrival.address();
    }

    @Override
    public boolean isSecure() {
        return arrival.secure();
    }

    @Override
    public String getScheme() {
        return arrival.secure() ? "https" : "http";
    }

    @Override
    public String getServerName() {
        return arrival.authority() == null
                ? raw.getServerName()
                : URI.create(origin()).getHost();
    }

    @Override
    public int getServerPort() {
        if (arrival.authority() == null) {
            return raw.getServerPort();
        }
        var port = URI.create(origin()).getPort();
        return port < 0 ? usualPort() : port;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(origin()).append(getRequestURI());
    }
}
