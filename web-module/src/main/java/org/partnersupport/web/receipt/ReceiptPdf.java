package org.partnersupport.web.receipt;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import org.partnersupport.web.texts.Texts;

/** Draws a receipt: one page, A4, in the language of the texts. */
public final class ReceiptPdf {
    /** Its media type. */
    public static final String TYPE = "application/pdf";

    private static final float MARGIN = 56;
    private static final float[] COLUMNS = {1, 2};

    private ReceiptPdf() {}

    /** What a browser shall call it. */
    public static String disposition(Receipt receipt) {
        return "attachment; filename=\"receipt-" + receipt.number() + ".pdf\"";
    }

    public static byte[] draw(Receipt receipt, Texts texts) {
        var bytes = new ByteArrayOutputStream();
        var page = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        var writer = PdfWriter.getInstance(page, bytes);
        page.addTitle(texts.get("receipt.title") + " " + receipt.number());
        page.addCreator(texts.get("general.product"));
        page.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(texts.locale().toLanguageTag()));
        page.add(new Paragraph(texts.get("receipt.title"), ReceiptFont.of(24)));
        page.add(new Paragraph(texts.get("receipt.to", receipt.name()), ReceiptFont.of(14)));
        page.add(new Paragraph(texts.get("receipt.sum", receipt.price()), ReceiptFont.of(16)));
        page.add(facts(receipt, texts));
        page.add(new Paragraph(texts.get("receipt.words"), ReceiptFont.of(10)));
        receipt.issuer()
                .ifPresent(issuer -> page.add(new Paragraph(texts.get("receipt.issuer", issuer), ReceiptFont.of(11))));
        receipt.note().ifPresent(note -> page.add(new Paragraph(note, ReceiptFont.of(12))));
        page.close();
        return bytes.toByteArray();
    }

    private static PdfPTable facts(Receipt receipt, Texts texts) {
        var table = new PdfPTable(COLUMNS);
        table.setWidthPercentage(100);
        table.setSpacingBefore(16);
        table.setSpacingAfter(16);
        receipt.facts().forEach((key, value) -> {
            table.addCell(cell(texts.get(key)));
            table.addCell(cell(value));
        });
        return table;
    }

    private static PdfPCell cell(String text) {
        var cell = new PdfPCell(new Phrase(text, ReceiptFont.of(11)));
        cell.setPadding(6);
        return cell;
    }
}
