package org.partnersupport.support.foresight;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Coverage;
import org.partnersupport.entitlement.api.Endings;
import org.partnersupport.entitlement.api.Endings.Ending;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.membership.kernel.Sql;
import org.partnersupport.membership.kernel.UseCase;
import org.partnersupport.support.api.Warnings.Kind;
import org.partnersupport.support.foresight.VersionsInUse.Version;

/** Finds what organisations are to be warned of and notes it, each once, whoever looks how often (rule EN-5). */
@UseCase
class GiveWarnings {
    private static final String GIVE = """
            INSERT INTO support.warning
                (id, organisation_id, kind, subject, contract_id, line_id, product, release, until, given_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    @Inject
    Endings endings;

    @Inject
    Coverage coverage;

    @Inject
    VersionsInUse versions;

    @Inject
    Sql sql;

    @Inject
    Settings settings;

    @Inject
    CivilTime time;

    @Inject
    Clock clock;

    GiveWarnings() {}

    /** @return how many were new */
    int give() {
        var today = time.today();
        var given = 0;
        for (var low : endings.lowLines(today)) {
            given += about(Kind.LOW_BALANCE, low, Objects.requireNonNull(low.line()));
        }
        for (var ending : endings.contracts(today, today.plusDays(settings.warnContractDays()))) {
            given += about(Kind.CONTRACT_ENDS, ending, ending.contract());
        }
        return given + aboutVersions(today);
    }

    /** Each version is judged once, however many organisations use it. */
    private int aboutVersions(LocalDate today) {
        var latest = today.plusDays(settings.warnVersionDays());
        var ends = new HashMap<Map.Entry<String, String>, Optional<LocalDate>>();
        var given = 0;
        for (var version : versions.ofOrganisations(today)) {
            var end = ends.computeIfAbsent(
                    Map.entry(version.product(), version.release()), known -> coveredUntil(version, today));
            given += end.filter(day -> !day.isAfter(latest))
                    .map(day -> about(version, day))
                    .orElse(0);
        }
        return given;
    }

    /** Empty for what is not covered, has no end, or has left the catalogue. */
    private Optional<LocalDate> coveredUntil(Version version, LocalDate today) {
        try {
            return Optional.ofNullable(
                    coverage.judge(version.product(), version.release(), today).coveredUntil());
        } catch (RefusedException unknown) {
            return Optional.empty();
        }
    }

    private int about(Kind kind, Ending ending, UUID subject) {
        return give(
                ending.organisation(),
                kind,
                subject.toString(),
                ending.contract(),
                ending.line(),
                null,
                null,
                ending.end());
    }

    /** Another day is another warning: an end may be moved. */
    private int about(Version version, LocalDate until) {
        return give(
                Objects.requireNonNull(version.organisation()),
                Kind.VERSION_LOSES_COVER,
                version.product() + " " + version.release() + " " + until,
                null,
                null,
                version.product(),
                version.release(),
                until);
    }

    private int give(
            UUID organisation,
            Kind kind,
            String subject,
            @Nullable UUID contract,
            @Nullable UUID line,
            @Nullable String product,
            @Nullable String release,
            LocalDate until) {
        return sql.update(
                GIVE,
                Ids.next(),
                organisation,
                kind,
                subject,
                contract,
                line,
                product,
                release,
                until,
                clock.instant());
    }
}
