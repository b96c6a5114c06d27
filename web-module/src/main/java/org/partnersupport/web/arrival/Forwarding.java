package org.partnersupport.web.arrival;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to believe of {@code Forwarded} (RFC 7239) and {@code X-Forwarded-…}: nothing, unless the peer is a trusted proxy; then
 * the right-most address that is no trusted proxy is the client's, since whatever stands left of it the client may have
 * written. Where both kinds are there, one of them passed a proxy that does not know it: neither is believed.
 *
 * @param trusted proxies, which write one of the two kinds and drop it from what clients send
 */
record Forwarding(AddressRanges trusted) {
    /** Begins at a word and takes nothing back, so that no header makes it slow. */
    private static final Pattern PAIR = Pattern.compile("(?<!\\w)(\\w++)\\s*+=\\s*+(?:\"([^\"]*+)\"|([^;,\\s\"]*+))");

    private static final Pattern WITH_PORT = Pattern.compile("\\[(.*)](?::\\d+)?|(\\d+(?:\\.\\d+){3}):\\d+");
    private static final Pattern AUTHORITY =
            Pattern.compile("[A-Za-z0-9.-]+(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?");

    /**
     * @param peer who is at the other end of the connection
     * @param headers all values of a header, in order
     */
    Arrival of(String peer, boolean secure, Function<String, List<String>> headers) {
        var standard = headers.apply("Forwarded");
        var customary = headers.apply("X-Forwarded-For");
        var said = !standard.isEmpty()
                || Stream.of("For", "Proto", "Host")
                        .anyMatch(name -> !headers.apply("X-Forwarded-" + name).isEmpty());
        if (!trusted.contains(peer)) {
            return new Arrival(peer, secure, null, !said);
        }
        if (standard.isEmpty()) {
            return arrival(
                    client(peer, parts(customary)),
                    secure,
                    last(headers.apply("X-Forwarded-Proto")),
                    last(headers.apply("X-Forwarded-Host")));
        }
        if (customary.isEmpty()) {
            var hops = parts(standard);
            var nearest = hops.isEmpty() ? "" : hops.get(hops.size() - 1);
            return arrival(
                    client(peer, hops.stream().map(hop -> value(hop, "for")).toList()),
                    secure,
                    value(nearest, "proto"),
                    value(nearest, "host"));
        }
        return new Arrival(peer, secure, null, false);
    }

    private static Arrival arrival(String client, boolean secure, String proto, String host) {
        return new Arrival(
                client,
                proto.isEmpty() ? secure : proto.toLowerCase(Locale.ROOT).equals("https"),
                AUTHORITY.matcher(host).matches() ? host : null,
                true);
    }

    /** From the right; at what is no address the way ends at who wrote it. */
    private String client(String peer, List<String> hops) {
        var nearest = peer;
        for (int i = hops.size() - 1; i >= 0 && trusted.contains(nearest); i--) {
            var address = AddressRange.address(withoutPort(hops.get(i)));
            if (address.isEmpty()) {
                return nearest;
            }
            nearest = address.get().getHostAddress();
        }
        return nearest;
    }

    private static String withoutPort(String hop) {
        var matcher = WITH_PORT.matcher(hop);
        if (!matcher.matches()) {
            return hop;
        }
        return Optional.<@Nullable String>ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2));
    }

    private static String value(String hop, String name) {
        var matcher = PAIR.matcher(hop);
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(name)) {
                return matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            }
        }
        return "";
    }

    private static String last(List<String> values) {
        var parts = parts(values);
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    }

    private static List<String> parts(List<String> values) {
        return values.stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
