package org.partnersupport.web.receipt;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Noto Sans JP (SIL Open Font License, beside the file): embedded, since a PDF without a font of its own drops Japanese
 * without a word. Read once.
 */
final class ReceiptFont {
    private static final String FILE = "NotoSansJP-Regular.ttf";
    private static final BaseFont BASE = read();

    private ReceiptFont() {}

    /** @param size in points */
    static Font of(float size) {
        return new Font(BASE, size);
    }

    private static BaseFont read() {
        try (var file = ReceiptFont.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return BaseFont.createFont(FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
