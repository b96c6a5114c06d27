package org.partnersupport.web.portal.account;

import io.nayuki.qrcodegen.QrCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code #{factorPicture}}: a text as a QR code (ISO/IEC 18004), drawn by the page itself: no picture with a secret has an address. */
@Named
@RequestScoped
public class FactorPicture {
    /** White around it that readers want, in modules. */
    private static final int QUIET = 4;

    private @Nullable String drawn;
    private @Nullable Drawing drawing;

    /** The same one for the same text: a page asks for each of its parts. */
    public Drawing of(String text) {
        var known = drawing;
        if (known == null || !text.equals(drawn)) {
            known = draw(text);
            drawn = text;
            drawing = known;
        }
        return known;
    }

    private static Drawing draw(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = IntStream.range(0, code.size * code.size)
                .filter(place -> code.getModule(place % code.size, place / code.size))
                .mapToObj(place -> "M%d %dh1v1h-1z".formatted(place % code.size + QUIET, place / code.size + QUIET))
                .collect(Collectors.joining());
        return new Drawing(code.size + 2 * QUIET, path);
    }

    /**
     * A drawing.
     *
     * @param size of the square, in modules
     * @param path of what is dark, in the words of SVG
     */
    public record Drawing(int size, String path) {}
}
