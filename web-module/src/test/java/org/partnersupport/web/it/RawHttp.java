package org.partnersupport.web.it;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** HTTP by hand, for what a decent client refuses to send. */
final class RawHttp {
    private RawHttp() {}

    static String get(URI server, String path, String host, String... headers) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                    + String.join(
                            "",
                            Stream.of(headers).map(header -> header + "\r\n").toList()) + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
