package org.partnersupport.web.download;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How a browser is told to save a file under its name and to do nothing else with it. */
public final class Download {
    /** Media type of a file whose kind is nobody's business: browsers do not show it. */
    public static final String BYTES = "application/octet-stream";

    /** What a page policy does not allow a file that is opened all the same: anything. */
    public static final String POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._ -]");
    private static final String UNESCAPED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private Download() {}

    /** The header Content-Disposition for a name in any script (RFC 6266, RFC 8187). */
    public static String disposition(String name) {
        var plain = NOT_PLAIN.matcher(name).replaceAll("_");
        var encoded = new StringBuilder();
        for (var one : name.getBytes(StandardCharsets.UTF_8)) {
            if (UNESCAPED.indexOf(one) >= 0) {
                encoded.append((char) one);
            } else {
                encoded.append('%').append(String.format("%02X", one & 0xff));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
