package org.partnersupport.web.statement;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.partnersupport.support.api.Statement;
import org.partnersupport.support.api.Statement.Entry;
import org.partnersupport.web.download.Csv;
import org.partnersupport.web.texts.Texts;

/** The entries of a statement as a file for spreadsheets; numbers are written as they are. */
public final class StatementCsv {
    /** Media type of the file. */
    public static final String TYPE = Csv.TYPE;

    private static final List<String> COLUMNS =
            List.of("at", "kind", "amount", "plan", "access-id", "request", "product", "person", "customer", "reason");

    private StatementCsv() {}

    /** What the file of a statement is called. */
    public static String name(Statement statement) {
        return "statement-" + statement.from() + "-" + statement.to() + ".csv";
    }

    /** @param zone of the times, which are written with their offset */
    public static void write(List<Entry> entries, StatementNames names, Texts texts, ZoneId zone, OutputStream out)
            throws IOException {
        // The stream is the answer's: the server closes it.
        @SuppressWarnings("resource")
        var csv = Csv.begun(out);
        csv.writeRecord(COLUMNS.stream()
                .map(column -> texts.get("statement.csv." + column))
                .toList());
        for (var entry : entries) {
            csv.writeRecord(record(entry, names, zone));
        }
        csv.flush();
    }

    private static List<String> record(Entry entry, StatementNames names, ZoneId zone) {
        var ledger = entry.movement().entry();
        var line = names.line(entry);
        return Stream.of(
                        Stream.of(
                                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ledger.at()
                                        .atZone(zone)
                                        .toOffsetDateTime()
                                        .withNano(0)),
                                names.kind(entry),
                                Integer.toString(ledger.amount())),
                        Stream.of(
                                        names.plan(line),
                                        names.accessId(line),
                                        Objects.requireNonNullElse(ledger.request(), ""),
                                        names.product(entry),
                                        names.person(entry),
                                        names.customer(entry),
                                        names.reason(entry))
                                .map(Csv::noFormula))
                .flatMap(part -> part)
                .toList();
    }
}
