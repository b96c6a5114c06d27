package org.partnersupport.web.portal.benefits;

import static java.util.Comparator.comparingInt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Benefit;
import org.partnersupport.entitlement.api.Benefits;
import org.partnersupport.entitlement.api.Plan;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.api.Membership;
import org.partnersupport.membership.api.Tier;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Label;
import org.partnersupport.web.portal.shell.PortalTexts;
import org.partnersupport.web.security.CurrentCaller;

/** What each membership includes (table EN) as the catalogue stands today, the organisation's own rows marked. */
@Named
@RequestScoped
public class TablePage {
    @Inject
    Benefits benefits;

    @Inject
    Membership membership;

    @Inject
    CurrentCaller current;

    @Inject
    CivilTime time;

    @Inject
    PortalTexts texts;

    private @Nullable List<Row> rows;

    public LocalDate getDay() {
        return time.today();
    }

    public List<Benefit> getBenefits() {
        return benefits.all();
    }

    public List<Row> getRows() {
        var known = rows;
        if (known == null) {
            known = load();
            rows = known;
        }
        return known;
    }

    /** What a membership includes of a benefit, in words. */
    public String grant(Row row, Benefit benefit) {
        var plan = row.plans().get(benefit.code());
        if (plan == null) {
            return texts.of("benefits.table.nothing");
        }
        return plan.allowance().unlimited()
                ? texts.of("general.unlimited")
                : texts.of("benefits.grants", plan.allowance().granted());
    }

    private List<Row> load() {
        var table = benefits.table(time.today());
        var split = table.stream()
                .filter(row -> row.competency() != Competency.NONE)
                .map(Benefits.Row::tier)
                .distinct()
                .toList();
        var byKind = new LinkedHashMap<Kind, Map<String, Plan>>();
        for (var row : table) {
            for (var kind : kinds(row, split)) {
                byKind.computeIfAbsent(kind, unseen -> new LinkedHashMap<>())
                        .put(row.plan().benefit().code(), row.plan());
            }
        }
        var own = own();
        var tiers = membership.tiers();
        return byKind.entrySet().stream()
                .sorted(comparingInt(entry -> place(tiers, entry.getKey())))
                .map(entry -> new Row(
                        entry.getKey().tier(),
                        label(tiers, entry.getKey()),
                        entry.getKey().competency(),
                        entry.getValue(),
                        own.contains(entry.getKey())))
                .toList();
    }

    /** A grant for every offer of a tier stands in each of the rows the tier is split into. */
    private static List<Kind> kinds(Benefits.Row row, List<String> split) {
        return row.competency() == Competency.NONE && split.contains(row.tier())
                ? List.of(new Kind(row.tier(), Competency.CLOUD), new Kind(row.tier(), Competency.OTHER))
                : List.of(new Kind(row.tier(), row.competency()));
    }

    /** A tier that the catalogue of offers does not know comes last, by its code. */
    private static int place(List<Tier> tiers, Kind kind) {
        return (int) tiers.stream()
                .takeWhile(tier -> !tier.code().equals(kind.tier()))
                .count();
    }

    private static Label label(List<Tier> tiers, Kind kind) {
        return tiers.stream()
                .filter(tier -> tier.code().equals(kind.tier()))
                .map(Tier::label)
                .findFirst()
                .orElseGet(() -> new Label(kind.tier(), kind.tier()));
    }

    private List<Kind> own() {
        var caller = current.get();
        return caller.inPartnerProgramme()
                ? membership.activeOffers(caller).stream()
                        .map(offer -> new Kind(offer.tier().code(), offer.competency()))
                        .toList()
                : List.of();
    }

    private record Kind(String tier, Competency competency) {}

    /**
     * @param code of the tier
     * @param plans by the code of the benefit
     */
    public record Row(String code, Label tier, Competency competency, Map<String, Plan> plans, boolean own) {}
}
