package org.partnersupport.entitlement.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.partnersupport.entitlement.ledger.History.Step;
import org.partnersupport.entitlement.ledger.IncidentState.Grant;

/** What a contract line must be after any history, in plain arithmetic: the statements are tested against it. */
final class LineModel {
    private final boolean unlimited;
    private final int granted;
    private final LocalDate end;
    private final Map<UUID, IncidentState> incidents = new HashMap<>();
    private int balance;

    LineModel(boolean unlimited, int granted, LocalDate end) {
        this.unlimited = unlimited;
        this.granted = granted;
        this.end = end;
        this.balance = granted;
    }

    /** False for what the support module never asks: closing what is not open, opening the same request twice. */
    boolean sensible(Step step) {
        var state = incidents.get(step.request());
        return switch (step.act()) {
            case OPEN -> state == null;
            case CHARGE -> state != null && state != IncidentState.RELEASED;
            case RELEASE, REOPEN -> state != null;
            case EXPIRE -> true;
        };
    }

    /** @return false when the step is refused and nothing changes */
    boolean apply(Step step) {
        return switch (step.act()) {
            case OPEN -> take(step);
            case REOPEN -> incidents.get(step.request()) != IncidentState.RELEASED || take(step);
            case CHARGE -> settle(step, true);
            case RELEASE -> settle(step, false);
            case EXPIRE -> expire(step.day());
        };
    }

    private boolean take(Step step) {
        if (step.day().isAfter(end) || (!unlimited && balance == 0)) {
            return false;
        }
        balance -= unlimited ? 0 : 1;
        incidents.put(step.request(), IncidentState.RESERVED);
        return true;
    }

    private boolean settle(Step step, boolean charged) {
        var state = incidents.getOrDefault(step.request(), IncidentState.RELEASED);
        state.settle(charged, Grant.of(unlimited, step.day().isAfter(end)), "X").ifPresent(movement -> {
            balance += movement.amount();
            incidents.put(step.request(), movement.becomes());
        });
        return true;
    }

    private boolean expire(LocalDate day) {
        if (day.isAfter(end)) {
            balance = 0;
        }
        return true;
    }

    int balance() {
        return balance;
    }

    int granted() {
        return granted;
    }

    int reserved() {
        return count(IncidentState.RESERVED);
    }

    int consumed() {
        return count(IncidentState.CONSUMED);
    }

    private int count(IncidentState state) {
        return (int) incidents.values().stream().filter(state::equals).count();
    }
}
