package org.partnersupport.web.portal.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.CoverageVerdict;
import org.partnersupport.web.texts.Texts;

/** Puts a verdict of rule LC-4 into sentences: what it is, which version is N, until when, why not. */
final class Verdicts {
    private final Texts texts;
    private final CoverageVerdict verdict;
    private final Map<String, String> facts;

    Verdicts(Texts texts, CoverageVerdict verdict, String product, String release) {
        this.texts = texts;
        this.verdict = verdict;
        this.facts = new HashMap<>(verdict.facts());
        facts.put("release", CatalogueNames.together(product, release));
        put("current", verdict.current());
        put("previous", verdict.previous());
        put("until", verdict.coveredUntil());
        facts.put("day", verdict.day().toString());
    }

    String title() {
        var cloud = code().equals("CLOUD_PRODUCT");
        var key = cloud ? "cloud" : verdict.covered() ? "covered" : "not-covered";
        return texts.withFacts("plans.verdict." + key, facts);
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        sentences.add(texts.withFacts("plans.verdict." + code(), facts));
        if (code().equals("CLOUD_PRODUCT")) {
            return sentences;
        }
        if (verdict.covered()) {
            sentences.add(texts.withFacts("plans.verdict." + (facts.containsKey("until") ? "until" : "no-end"), facts));
        } else if (verdict.payPerIncident() && facts.containsKey("supportEnd")) {
            sentences.add(texts.withFacts("plans.verdict.support-end", facts));
        }
        return sentences;
    }

    private String code() {
        var reason = verdict.reason();
        var code = reason == null ? verdict.verdict().name() : reason.name();
        return code.equals("OLDER_THAN_N_MINUS_1") && !facts.containsKey("previous") ? code + ".alone" : code;
    }

    private void put(String name, @Nullable Object value) {
        if (value instanceof LocalDate day) {
            facts.put(name, day.toString());
        } else if (value instanceof String text) {
            facts.put(name, text);
        }
    }
}
