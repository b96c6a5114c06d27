package org.partnersupport.entitlement.whatif;

import java.util.List;
import org.partnersupport.entitlement.api.Benefit;
import org.partnersupport.entitlement.api.Plan;
import org.partnersupport.entitlement.api.WhatIf.Change;
import org.partnersupport.entitlement.api.WhatIf.Row;

/**
 * Two lists of plans side by side. Pure.
 *
 * @param today what there is
 * @param then what there would be
 */
record Difference(List<Plan> today, List<Plan> then) {
    Row of(Benefit benefit) {
        var now = plans(today, benefit);
        var later = plans(then, benefit);
        return new Row(benefit, now, later, change(incidents(now), incidents(later)));
    }

    private static Change change(long now, long later) {
        return now == later ? Change.SAME : later > now ? Change.MORE : Change.LESS;
    }

    private static List<Plan> plans(List<Plan> all, Benefit benefit) {
        return all.stream()
                .filter(plan -> plan.benefit().code().equals(benefit.code()))
                .toList();
    }

    private static long incidents(List<Plan> plans) {
        return plans.stream().anyMatch(plan -> plan.allowance().unlimited())
                ? Long.MAX_VALUE
                : plans.stream().mapToLong(plan -> plan.allowance().granted()).sum();
    }
}
