package org.partnersupport.web.download;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Files for spreadsheets: UTF-8 with a byte order mark, CRLF, RFC 4180. */
public final class Csv {
    /** Media type of the files. */
    public static final String TYPE = "text/csv;charset=UTF-8";

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠]");

    private Csv() {}

    /** Begins a file; flushed, not closed: the stream is the answer's, and the server closes it. */
    public static CsvWriter begun(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        return CsvWriter.builder().build(text);
    }

    /** A text that a spreadsheet would take for a formula is led by an apostrophe. */
    public static String noFormula(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
