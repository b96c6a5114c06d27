package org.partnersupport.web.portal.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.membership.api.Membership.ActivationState;
import org.partnersupport.membership.api.Membership.Outcome;
import org.partnersupport.membership.api.Membership.State;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.web.portal.shell.PortalTexts;

/** Decides what needs doing now, the most pressing first. */
@RequestScoped
public class Tasks {
    /** A contract that ends within so many days is worth a word. */
    private static final int SOON = 60;

    @Inject
    PortalTexts texts;

    @Inject
    CivilTime time;

    public Stream<Task> ofActivation(ActivationState activation) {
        if (activation.state() == State.ACTIVE) {
            return Stream.empty();
        }
        var asked = activation.lastAsked().filter(last -> last.outcome() == Outcome.PENDING);
        if (activation.allowed()) {
            var text = asked.map(last -> texts.of("home.activate.asked", last.byName()))
                    .orElseGet(() -> texts.of("home.activate.text"));
            return Stream.of(task("accent", "home.activate", text, "/benefits"));
        }
        var waits = asked.isPresent() ? "home.ask.waits" : "home.ask.text";
        return Stream.of(task("accent", "home.ask", texts.of(waits), "/benefits"));
    }

    public Stream<Task> ofContracts(List<Contract> contracts) {
        return Stream.concat(
                contracts.stream().flatMap(this::ends),
                contracts.stream()
                        .filter(contract -> contract.state() == Contract.State.ACTIVE)
                        .flatMap(contract -> contract.lines().stream().flatMap(line -> balance(contract, line))));
    }

    private Stream<Task> ends(Contract contract) {
        var today = time.today();
        if (contract.state() != Contract.State.ACTIVE || contract.end().isAfter(today.plusDays(SOON))) {
            return Stream.empty();
        }
        var text = texts.of("home.ends.text", texts.grouped(contract.accessId()), texts.day(contract.end()));
        return Stream.of(task("warn", "home.ends", text, "/contracts"));
    }

    private Stream<Task> balance(Contract contract, ContractLine line) {
        if (!line.low() || line.remaining() == null) {
            return Stream.empty();
        }
        var empty = Objects.equals(line.remaining(), 0);
        var key = empty ? "home.used-up" : "home.low";
        var text = texts.of(
                key + ".text",
                texts.label(line.plan().label()),
                line.remaining(),
                line.allowance().granted());
        var path = "/contracts/" + contract.id() + "/lines/" + line.id() + "/ledger";
        return Stream.of(task(empty ? "bad" : "warn", key, text, path));
    }

    private Task task(String tone, String key, String text, String path) {
        return new Task(tone, texts.of(key + ".title"), text, path, texts.of(key + ".action"));
    }
}
