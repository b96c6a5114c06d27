package org.partnersupport.support.foresight;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;

/** Notes what organisations are warned of, each once, whoever looks how often (rule EN-5). */
@UseCase
class GiveWarnings {
    private static final String GIVE = """
            INSERT INTO support.warning
                (id, organisation_id, kind, subject, contract_id, line_id, product, release, until, given_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    GiveWarnings() {}

    /** @return how many were new */
    int give(List<Notable> found) {
        var now = clock.instant();
        return found.stream()
                .mapToInt(notable -> sql.update(
                        GIVE,
                        Ids.next(),
                        notable.organisation(),
                        notable.kind(),
                        notable.subject(),
                        notable.contract(),
                        notable.line(),
                        notable.product(),
                        notable.release(),
                        notable.until(),
                        now))
                .sum();
    }
}
