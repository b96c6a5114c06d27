package org.partnersupport.web.portal.benefits;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Benefit;
import org.partnersupport.entitlement.api.Plan;
import org.partnersupport.entitlement.api.WhatIf;
import org.partnersupport.entitlement.api.WhatIf.Change;
import org.partnersupport.entitlement.api.WhatIf.Comparison;
import org.partnersupport.membership.api.Competency;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.web.portal.benefits.TablePage.Row;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.portal.shell.PortalTexts;
import org.partnersupport.web.security.CurrentCaller;

/** What the organisation would have with another membership or one more plan; the whole question stands in the address. */
@Named
@RequestScoped
public class WhatIfPage {
    @Inject
    WhatIf whatIf;

    @Inject
    TablePage table;

    @Inject
    CurrentCaller current;

    @Inject
    Notices notices;

    @Inject
    PortalTexts texts;

    @Inject
    HttpServletRequest http;

    private @Nullable Comparison compared;
    private @Nullable List<Plan> packs;

    /** What the catalogue does not know is said, and nothing is compared. */
    public void open() {
        if (asked("tier") == null && asked("plan") == null) {
            return;
        }
        try {
            compared = whatIf.compare(current.get(), asked("tier"), competency(), asked("plan"));
        } catch (RefusedException refused) {
            notices.refused(refused.refusals());
        }
    }

    public @Nullable Comparison getCompared() {
        return compared;
    }

    /** Every membership of the table, to be chosen. */
    public List<Choice> getTiers() {
        return table.getRows().stream().map(this::choice).toList();
    }

    /** Plans that can only come on top; and none of them. */
    public List<Choice> getPacks() {
        var known = packs;
        if (known == null) {
            known = whatIf.packs();
            packs = known;
        }
        return known.stream()
                .map(plan -> new Choice(
                        texts.label(plan.label()),
                        address(
                                asked("tier"),
                                asked("competency"),
                                plan.code().equals(asked("plan")) ? null : plan.code()),
                        plan.code().equals(asked("plan"))))
                .toList();
    }

    /** What the question was, in words. */
    public String getQuestion() {
        return getTiers().stream()
                .filter(Choice::chosen)
                .map(Choice::text)
                .findFirst()
                .orElse(texts.of("benefits.what-if.today"));
    }

    /** The plans of one side in words. */
    public String said(List<Plan> plans) {
        return plans.isEmpty()
                ? texts.of("benefits.table.nothing")
                : plans.stream().map(this::said).collect(Collectors.joining(texts.of("general.comma")));
    }

    public String tone(Change change) {
        return switch (change) {
            case SAME -> "";
            case MORE -> "ok";
            case LESS -> "warn";
        };
    }

    public String name(Benefit benefit) {
        return texts.label(benefit.label());
    }

    private String said(Plan plan) {
        return plan.allowance().unlimited()
                ? texts.of("general.unlimited")
                : texts.of("benefits.grants", plan.allowance().granted());
    }

    private Choice choice(Row row) {
        var split =
                row.competency() == Competency.NONE ? null : row.competency().name();
        var text = texts.label(row.tier());
        var chosen = row.code().equals(asked("tier")) && Objects.equals(split, asked("competency"));
        return new Choice(
                split == null
                        ? text
                        : texts.of("benefits.what-if.split", text, texts.of("benefits.competency." + split)),
                address(row.code(), split, asked("plan")),
                chosen);
    }

    private static String address(@Nullable String tier, @Nullable String competency, @Nullable String plan) {
        return PageAddress.of("/benefits/what-if")
                .with("tier", tier)
                .with("competency", competency)
                .with("plan", plan)
                .text();
    }

    /** What is no competency is none. */
    private Competency competency() {
        return Arrays.stream(Competency.values())
                .filter(one -> one.name().equals(asked("competency")))
                .findFirst()
                .orElse(Competency.NONE);
    }

    private @Nullable String asked(String name) {
        return Asked.of(http, name);
    }

    /** @param href address within the application */
    public record Choice(String text, String href, boolean chosen) {}
}
