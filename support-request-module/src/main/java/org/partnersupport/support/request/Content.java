package org.partnersupport.support.request;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.partnersupport.support.api.NewRequest;

/** The fingerprint of what was sent under an idempotency key: the same for the same content and no other. */
final class Content {
    private Content() {}

    static byte[] digest(NewRequest wanted) {
        var canonical = new ByteArrayOutputStream();
        try (var fields = new DataOutputStream(canonical)) {
            write(fields, wanted.product());
            write(fields, wanted.release());
            write(fields, wanted.line());
            write(fields, wanted.severity());
            write(fields, wanted.title());
            write(fields, wanted.description());
            write(fields, wanted.language());
            write(fields, wanted.contact());
            if (wanted.customer() != null) {
                write(fields, wanted.customer());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sha256(canonical.toByteArray());
    }

    /** Length first, so that no two different requests run together to the same bytes; −1 is "not given". */
    private static void write(DataOutputStream fields, @Nullable Object value) throws IOException {
        if (value == null) {
            fields.writeInt(-1);
            return;
        }
        var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        fields.writeInt(bytes.length);
        fields.write(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
