package org.partnersupport.support.foresight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.Endings;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Settings;

/** Finds what organisations are to be warned of (rule EN-5). Begins no transaction, see {@link Verdicts}. */
@ApplicationScoped
class FindNotable {
    @Inject
    Endings endings;

    @Inject
    VersionsInUse versions;

    @Inject
    Verdicts verdicts;

    @Inject
    Settings settings;

    @Inject
    CivilTime time;

    FindNotable() {}

    List<Notable> find() {
        var today = time.today();
        return Stream.of(
                        endings.lowLines(today).stream().map(Notable::low),
                        endings.contracts(today, today.plusDays(settings.warnContractDays())).stream()
                                .map(Notable::ends),
                        losingCover(today))
                .flatMap(found -> found)
                .toList();
    }

    /** Each version is judged once, however many organisations use it. */
    private Stream<Notable> losingCover(LocalDate today) {
        var latest = today.plusDays(settings.warnVersionDays());
        var ends = new HashMap<Map.Entry<String, String>, Optional<LocalDate>>();
        return versions.ofOrganisations(today).stream()
                .flatMap(version -> ends
                        .computeIfAbsent(
                                Map.entry(version.product(), version.release()),
                                known -> verdicts.on(version, today).map(CoverageVerdict::coveredUntil))
                        .filter(day -> !day.isAfter(latest))
                        .map(day -> Notable.losesCover(version, day))
                        .stream());
    }
}
