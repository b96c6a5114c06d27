package org.partnersupport.entitlement.lifecycle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.CoverageReason;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.entitlement.api.CoverageVerdict.Verdict;
import org.partnersupport.entitlement.api.Deployment;
import org.partnersupport.entitlement.api.Policy;

/** Facts in, verdict out. */
final class CoverageDecision {
    private CoverageDecision() {}

    static CoverageVerdict on(CoverageCase facts) {
        var reason = CoverageRule.ALL.stream()
                .flatMap(rule -> rule.objection(facts).stream())
                .findFirst()
                .orElse(null);
        return new CoverageVerdict(
                facts.product(),
                facts.release().code(),
                facts.day(),
                verdict(facts, reason),
                reason,
                payPerIncident(facts, reason),
                facts.current() == null ? null : facts.current().name(),
                facts.previous() == null ? null : facts.previous().name(),
                reason == null ? coveredUntil(facts) : null,
                told(facts));
    }

    private static Verdict verdict(CoverageCase facts, @Nullable CoverageReason reason) {
        if (reason != null) {
            return Verdict.NOT_COVERED;
        }
        return facts.isCurrent() ? Verdict.COVERED_N : Verdict.COVERED_N_MINUS_1;
    }

    /** Rule LC-7. The last day comes from the service level itself: extended security updates are no support. */
    private static boolean payPerIncident(CoverageCase facts, @Nullable CoverageReason reason) {
        var release = facts.release();
        if (facts.deployment() == Deployment.CLOUD || !release.grouped() || !release.releasedBy(facts.day())) {
            return false;
        }
        var end = release.servicing().end();
        return reason == null
                || (release.policy() == Policy.FIXED
                        && end != null
                        && !facts.day().isAfter(end));
    }

    private static @Nullable LocalDate coveredUntil(CoverageCase facts) {
        var release = facts.release();
        var mainstreamCounts = facts.needsMainstream() || release.endWithheld();
        return Stream.of(
                        release.servicing().end(),
                        mainstreamCounts ? release.mainstream().end() : null)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static Map<String, String> told(CoverageCase facts) {
        var release = facts.release();
        var told = new LinkedHashMap<String, String>();
        told.put("deployment", facts.deployment().name());
        told.put("line", release.line());
        told.put("version", release.version());
        told.put("policy", release.policy().name());
        told.put("releasedOn", release.releasedOn().toString());
        tell(told, "mainstream", release.mainstream());
        tell(told, "support", release.servicing());
        tell(told, "servicing", release.servicing());
        put(told, "versionSupportEnd", facts.versionSupportEnd());
        put(
                told,
                "currentReleasedOn",
                facts.current() == null ? null : facts.current().releasedOn());
        put(
                told,
                "previousReleasedOn",
                facts.previous() == null ? null : facts.previous().releasedOn());
        told.put("nRequiresMainstream", Boolean.toString(facts.nRequiresMainstream()));
        return told;
    }

    /** A phase without a date is told as what it is: over, or running. */
    private static void tell(Map<String, String> told, String phase, Phase known) {
        put(told, phase + "End", known.end());
        if (known.end() == null) {
            told.put(phase + "Over", Boolean.toString(known.over()));
        }
    }

    private static void put(Map<String, String> told, String fact, @Nullable LocalDate day) {
        if (day != null) {
            told.put(fact, day.toString());
        }
    }
}
