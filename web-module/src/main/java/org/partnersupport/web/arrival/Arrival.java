package org.partnersupport.web.arrival;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a request came.
 *
 * @param address of the client: the nearest one that is not a trusted proxy
 * @param secure over TLS on all of its way that is known
 * @param authority host, and port where it is not the usual one, by which the portal was called; null: as the request says
 * @param vouched false when it says that it was forwarded by somebody who is no trusted proxy: then the address is that one's
 */
public record Arrival(
        String address, boolean secure, @Nullable String authority, boolean vouched) {
    private static final String ATTRIBUTE = Arrival.class.getName();
    private static final int NETWORK_BYTES = 8;

    /** As it was found out when the request came in. */
    public static Arrival of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Arrival known
                ? known
                : new Arrival(request.getRemoteAddr(), request.isSecure(), null, true);
    }

    /**
     * The address of the portal for links that leave it, without a slash at the end: the configured one; in a demonstration
     * without one, that by which it was called.
     */
    public static String portal(HttpServletRequest request) {
        return new ArrivedRequest(request, of(request)).origin() + request.getContextPath();
    }

    /** Over TLS a cookie has a name with the prefix that browsers take from the host itself only. */
    public static String cookie(HttpServletRequest request, String name) {
        return of(request).secure() && request.getContextPath().isEmpty() ? "__Host-" + name : name;
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static boolean knownIn(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Arrival;
    }

    /** What attempts are counted by: the address, of IPv6 the network of 64 bits that one customer has to himself. */
    public String counted() {
        return AddressRange.address(address)
                .filter(Inet6Address.class::isInstance)
                .map(Arrival::network)
                .orElse(address);
    }

    private static String network(InetAddress address) {
        var bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
