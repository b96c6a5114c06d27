package org.partnersupport.support.foresight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.Sql.Row;

/** A version is in use by who has opened a request about it within two years. */
@ApplicationScoped
class VersionsInUse {
    private static final int MONTHS = 24;

    /** A request belongs to an organisation, or to the requester itself. */
    private static final String OF_ORGANISATIONS = """
            SELECT DISTINCT product, release, party_id FROM support.request
             WHERE opened_at >= ? AND party_id <> requester_id ORDER BY product, release, party_id""";

    private static final String SEEN = """
            SELECT DISTINCT product, release, NULL::uuid AS party_id FROM support.request
             WHERE opened_at >= ? AND (requester_id = ? OR (? AND party_id = ?)) ORDER BY product, release""";

    @Inject
    Sql sql;

    @Inject
    Settings settings;

    /** By product and release: those of one version lie together. */
    List<Version> ofOrganisations(LocalDate today) {
        return sql.read(OF_ORGANISATIONS, VersionsInUse::version, since(today));
    }

    /** Rule RQ-7: of the organisation for its admins, of the own requests for everybody else. */
    List<Version> seenBy(Caller caller, LocalDate today) {
        return sql.read(
                SEEN,
                VersionsInUse::version,
                since(today),
                caller.account(),
                caller.administersOrganisation(),
                caller.party());
    }

    private Instant since(LocalDate today) {
        return today.minusMonths(MONTHS).atStartOfDay(settings.lifecycleZone()).toInstant();
    }

    private static Version version(Row row) throws SQLException {
        return new Version(row.text("product"), row.text("release"), row.idOrNull("party_id"));
    }

    /** @param organisation null where it is the caller's own */
    record Version(String product, String release, @Nullable UUID organisation) {}
}
