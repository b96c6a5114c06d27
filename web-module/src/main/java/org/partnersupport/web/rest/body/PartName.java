package org.partnersupport.web.rest.body;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The file name of a part. Clients write it in UTF-8 (RFC 7578); an implementation that reads headers in ISO 8859-1 hands
 * on each byte as a letter.
 */
public final class PartName {
    private PartName() {}

    /** The name as the client wrote it, whether or not the implementation has read it so. */
    public static String of(String name) {
        if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(name)) {
            return name;
        }
        try {
            var bytes = ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException readRightAlready) {
            return name;
        }
    }
}
