package org.partnersupport.support.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.support.api.FileSecret;
import org.partnersupport.support.api.FileSecret.Kind;

class JpegTest {
    private static final List<FileSecret> POSITION = List.of(new FileSecret(Kind.POSITION, 1, List.of()));

    @Test
    @DisplayName("TC-092: the position of a picture is found in either byte order; a camera that notes none is none")
    void found() {
        for (var order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            assertThat(in(Picture.taken(order, true, 6))).isEqualTo(POSITION);
            assertThat(in(Picture.taken(order, false, 6))).isEmpty();
        }
        assertThat(in(Picture.plain())).isEmpty();
    }

    @Test
    @DisplayName("TC-092: so is that in XMP, and that of a second picture behind the first")
    void elsewhere() {
        var xmp = "http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='35,40N'/>".getBytes(StandardCharsets.UTF_8);
        assertThat(in(Picture.with(Picture.plain(), 0xE1, xmp))).isEqualTo(POSITION);

        var two = new ByteArrayOutputStream();
        two.writeBytes(Picture.plain());
        two.writeBytes(new byte[] {1, 2, 3});
        two.writeBytes(Picture.taken(ByteOrder.BIG_ENDIAN, true, 1));
        assertThat(in(two.toByteArray())).isEqualTo(POSITION);
        assertThat(in(copy(two.toByteArray()))).isEmpty();
    }

    @Test
    @DisplayName("TC-092: the copy shows the same picture the same way up, and notes nothing else")
    void copied() {
        for (var order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            var taken = Picture.taken(order, true, 6);
            var copy = copy(taken);
            assertThat(in(copy)).isEmpty();
            assertThat(pixels(copy)).isEqualTo(pixels(taken));
            var exif = new String(copy, StandardCharsets.ISO_8859_1).indexOf("Exif\0\0");
            assertThat(Exif.orientation(copy, exif + 6, exif + 34)).isEqualTo(6);
            assertThat(copy.length).isEqualTo(Picture.plain().length + 36);
        }
        assertThat(copy(Picture.taken(ByteOrder.BIG_ENDIAN, true, 1))).isEqualTo(Picture.plain());
        var owner = Picture.with(Picture.plain(), 0xED, "Photoshop 3.0\0Musashino".getBytes(StandardCharsets.UTF_8));
        assertThat(copy(owner)).isEqualTo(Picture.plain());
    }

    @Test
    @DisplayName("TC-092: of a picture that breaks off there is no copy")
    void brokenOff() {
        var taken = Picture.taken(ByteOrder.BIG_ENDIAN, true, 6);
        assertThat(FileSecrets.without("x.jpg", Arrays.copyOf(taken, taken.length - 2)))
                .isEmpty();
        assertThat(in(Arrays.copyOf(taken, taken.length - 2))).isEqualTo(POSITION);
    }

    private static byte[] copy(byte[] picture) {
        return FileSecrets.without("x.jpg", picture).orElseThrow();
    }

    private static List<FileSecret> in(byte[] picture) {
        return FileSecrets.in("x.bin", picture);
    }

    private static int[] pixels(byte[] picture) {
        var image = Picture.decoded(picture);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
