package org.partnersupport.web.it;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** Files as a form sends them, under any name and type. */
final class Files {
    private Files() {}

    static Answer upload(Api account, String request, String name, String type, byte[] content) {
        return send(account, request, BodyPublishers.ofByteArray(form(name, type, content)));
    }

    static Answer send(Api account, String request, BodyPublisher form) {
        return account.send(
                "POST", request + "/attachments", form, "Content-Type", "multipart/form-data; boundary=border");
    }

    /** Quotation marks and backslashes of the name as RFC 7578 writes them. */
    static byte[] form(String name, String type, byte[] content) {
        var body = new ByteArrayOutputStream();
        var quoted = name.replace("\\", "\\\\").replace("\"", "\\\"");
        body.writeBytes(("--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + quoted
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--border--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** Sent in chunks, so that nothing says beforehand how long it is. */
    static BodyPublisher withoutLength(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }
}
