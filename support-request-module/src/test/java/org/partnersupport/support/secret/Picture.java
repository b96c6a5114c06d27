package org.partnersupport.support.secret;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A real JPEG with notes of a camera's. */
final class Picture {
    private Picture() {}

    static byte[] plain() {
        try (var bytes = new ByteArrayOutputStream()) {
            var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
            for (var i = 0; i < 48; i++) {
                image.setRGB(i, i, 0xFF8800 + i);
            }
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] taken(ByteOrder order, boolean position, int way) {
        return with(plain(), 0xE1, exif(order, position, way));
    }

    /** The picture with a segment behind its first marker. */
    static byte[] with(byte[] picture, int marker, byte[] notes) {
        return ByteBuffer.allocate(picture.length + 4 + notes.length)
                .put(picture, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (notes.length + 2))
                .put(notes)
                .put(picture, 2, picture.length - 2)
                .array();
    }

    static byte[] exif(ByteOrder order, boolean position, int way) {
        var tiff = ByteBuffer.allocate(140).order(order);
        tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) way)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(40);
        tiff.putInt(0);
        tiff.position(40);
        tiff.putShort((short) (position ? 3 : 1));
        tiff.putShort((short) 0).putShort((short) 1).putInt(4).putInt(0x02030000);
        if (position) {
            tiff.putShort((short) 1).putShort((short) 2).putInt(2).putInt(0x4E000000);
            tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(100);
        }
        return ByteBuffer.allocate(146).put(Jpeg.EXIF).put(tiff.array()).array();
    }

    static BufferedImage decoded(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
