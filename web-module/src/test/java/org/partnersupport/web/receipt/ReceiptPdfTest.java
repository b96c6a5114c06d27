package org.partnersupport.web.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.partnersupport.web.texts.Texts;

class ReceiptPdfTest {
    private static final Receipt RECEIPT = new Receipt(
            "PI-000042",
            "髙﨑 花子 ①㈱ O’Neil",
            "￥66,000",
            Map.of("requests.product", "技術サポート特典 Windows Server 2025"),
            Optional.of("青葉株式会社 T1234567890123"),
            Optional.of("返金"));

    @Test
    @DisplayName("PD-2: every character of a Japanese receipt can be read back, rare names, too; its font is embedded")
    void japanese() throws IOException {
        var file = ReceiptPdf.draw(RECEIPT, Texts.in(Locale.JAPAN));
        assertThat(text(file))
                .contains(
                        "領収書",
                        "髙﨑花子①㈱O’Neil様",
                        "￥66,000を領収いたしました。",
                        "技術サポート特典WindowsServer2025",
                        "発行者:青葉株式会社T1234567890123",
                        "返金");
        assertThat(new String(file, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .contains("/FontFile2");
        assertThat(file.length).isLessThan(200_000);
    }

    @Test
    @DisplayName("PD-2: the same receipt in English")
    void english() throws IOException {
        assertThat(text(ReceiptPdf.draw(RECEIPT, Texts.in(Locale.UK)))).contains("Receipt", "Wereceived￥66,000.");
    }

    /** Without its spaces: where a line is broken is not the receipt's word. */
    private static String text(byte[] file) throws IOException {
        try (var reader = new PdfReader(file)) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", "");
        }
    }
}
