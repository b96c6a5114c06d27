package org.partnersupport.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AuditTrail;
import org.partnersupport.membership.api.AuditTrail.Entry;
import org.partnersupport.membership.api.AuditTrail.Query;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.web.download.Csv;
import org.partnersupport.web.texts.Texts;

/** All entries that were asked for as a file for spreadsheets, in batches, so that their number is no matter. */
@ApplicationScoped
public class AuditFile {
    private static final List<String> COLUMNS = List.of(
            "entry",
            "at",
            "person",
            "what",
            "organisation",
            "address",
            "action",
            "subject",
            "detail",
            "person-id",
            "organisation-id",
            "seal");

    @Inject
    AuditTrail trail;

    @Inject
    AuditNaming naming;

    @Inject
    Audit audit;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** What it is called. */
    public String name() {
        return "audit-" + LocalDate.ofInstant(clock.instant(), settings.lifecycleZone()) + ".csv";
    }

    /**
     * Reads the first entries and notes in the audit that they are handed out; the rest is read while it is written.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException ROLE_REQUIRED
     */
    public Written of(Caller caller, Query query, Texts texts) {
        var first = trail.before(caller, query, Long.MAX_VALUE);
        var days = Objects.requireNonNullElse(query.from(), "…") + " – " + Objects.requireNonNullElse(query.to(), "…");
        audit.record(caller.account(), "AUDIT_EXPORTED", days, "CSV");
        return out -> write(caller, query, texts, first, out);
    }

    private void write(Caller caller, Query query, Texts texts, List<Entry> first, OutputStream out)
            throws IOException {
        // The stream is the answer's: the server closes it.
        @SuppressWarnings("resource")
        var csv = Csv.begun(out);
        csv.writeRecord(
                COLUMNS.stream().map(column -> texts.get("audit.csv." + column)).toList());
        var batch = first;
        while (!batch.isEmpty()) {
            var sentences = naming.of(caller, batch, texts);
            for (var entry : batch) {
                csv.writeRecord(record(entry, sentences, settings.lifecycleZone()));
            }
            var last = batch.get(batch.size() - 1).id();
            batch = batch.size() < AuditTrail.MOST ? List.of() : trail.before(caller, query, last);
        }
        csv.flush();
    }

    private static List<String> record(Entry entry, AuditSentences sentences, ZoneId zone) {
        var at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                entry.at().atZone(zone).toOffsetDateTime());
        var texts = Stream.of(
                        sentences.who(entry),
                        sentences.what(entry),
                        sentences.whose(entry),
                        text(entry.address()),
                        entry.action(),
                        entry.subject(),
                        entry.detail(),
                        text(entry.actor()),
                        text(entry.organisation()),
                        text(entry.seal()))
                .map(Csv::noFormula);
        return Stream.concat(Stream.of(Long.toString(entry.id()), at), texts).toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Writes the file; only what the network does can go wrong. */
    @FunctionalInterface
    public interface Written {
        void to(OutputStream out) throws IOException;
    }
}
