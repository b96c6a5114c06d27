package org.partnersupport.web.portal.account;

import io.nayuki.qrcodegen.QrCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code #{factorPicture}}: a text as a QR code (ISO/IEC 18004), drawn by the page itself: no picture with a secret has an address. */
@Named
@ApplicationScoped
public class FactorPicture {
    /** White around it that readers want, in modules. */
    private static final int QUIET = 4;

    public Drawing of(String text) {
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
