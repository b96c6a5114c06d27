package org.partnersupport.web.portal.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.ContractLine;
import org.partnersupport.membership.api.Membership.ActivationState;
import org.partnersupport.membership.api.Membership.Asked;
import org.partnersupport.membership.api.Membership.State;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Settings;
import org.partnersupport.web.portal.shell.PortalTexts;
import org.partnersupport.web.security.CurrentCaller;

/** Decides what needs doing now, the most pressing first. */
@RequestScoped
public class Tasks {
    private static final int NEWS_DAYS = 30;

    @Inject
    CurrentCaller current;

    @Inject
    PortalTexts texts;

    @Inject
    Settings settings;

    @Inject
    CivilTime time;

    @Inject
    WarningNotes warnings;

    /**
     * Only what somebody asked for, and to who asked for it the answer (rule AC-4): that the benefits wait for activation stands
     * in the steps of newcomers.
     */
    public Stream<Task> ofActivation(ActivationState activation) {
        return activation.lastAsked().stream().flatMap(asked -> switch (asked.outcome()) {
            case PENDING ->
                activation.state() == State.ACTIVE ? Stream.<Task>empty() : Stream.of(waits(activation, asked));
            case DONE ->
                mine(asked)
                        ? Stream.of(task("home.asked.done", texts.of("home.asked.done.text"), "/benefits"))
                        : Stream.<Task>empty();
            case DECLINED ->
                mine(asked) && activation.state() != State.ACTIVE ? Stream.of(declined(asked)) : Stream.<Task>empty();
        });
    }

    private Task waits(ActivationState activation, Asked asked) {
        return activation.allowed()
                ? task("home.activate", texts.of("home.activate.asked", asked.byName()), "/benefits")
                : task("home.ask", texts.of("home.ask.waits"), "/benefits");
    }

    private Task declined(Asked asked) {
        var reason = asked.reason();
        var text = reason == null ? texts.of("home.asked.declined.text") : texts.of("home.asked.declined.why", reason);
        return task("home.asked.declined", text, "/benefits");
    }

    /** For a month after the asking: then it is no news. */
    private boolean mine(Asked asked) {
        var day = LocalDate.ofInstant(asked.at(), settings.lifecycleZone());
        return asked.by().equals(current.get().account())
                && !day.isBefore(time.today().minusDays(NEWS_DAYS));
    }

    /** What an admin was warned of is not said once more. */
    public Stream<Task> ofContracts(List<Contract> contracts) {
        return Stream.concat(
                contracts.stream().flatMap(this::ends),
                contracts.stream()
                        .filter(contract -> contract.state() == Contract.State.ACTIVE && contract.linkable())
                        .flatMap(contract -> contract.lines().stream().flatMap(line -> balance(contract, line))));
    }

    private Stream<Task> ends(Contract contract) {
        var today = time.today();
        if (contract.state() != Contract.State.ACTIVE
                || contract.end().isAfter(today.plusDays(settings.warnContractDays()))
                || contract.successor() != null
                || warnings.tells(contract, null)) {
            return Stream.empty();
        }
        if (!contract.linkable()) {
            return left(contract)
                    ? Stream.of(
                            task("home.ends", texts.of("home.ends.bought", texts.day(contract.end())), "/contracts"))
                    : Stream.empty();
        }
        var text = texts.of("home.ends.text", texts.grouped(contract.accessId()), texts.day(contract.end()));
        return Stream.of(task("home.ends", text, "/contracts"));
    }

    private static boolean left(Contract contract) {
        return contract.lines().stream().anyMatch(line -> !Objects.equals(line.remaining(), 0));
    }

    private Stream<Task> balance(Contract contract, ContractLine line) {
        if (!line.low() || line.remaining() == null || warnings.tells(contract, line.id())) {
            return Stream.empty();
        }
        var empty = Objects.equals(line.remaining(), 0);
        var key = empty ? "home.used-up" : "home.low";
        var text = texts.of(
                key + ".text",
                texts.label(line.plan().label()),
                line.remaining(),
                line.allowance().granted());
        var ledger = "/contracts/ledger?contract=" + contract.id() + "&line=" + line.id();
        return Stream.of(task(key, text, empty ? "/contracts/link" : ledger));
    }

    private Task task(String key, String text, String path) {
        return new Task(texts.of(key + ".title"), text, path, texts.of(key + ".action"));
    }
}
