package org.partnersupport.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.membership.api.Membership;
import org.partnersupport.membership.api.Membership.ActivationState;
import org.partnersupport.membership.api.Membership.State;
import org.partnersupport.membership.api.Role;
import org.partnersupport.support.api.Status;
import org.partnersupport.support.api.SupportRequests;
import org.partnersupport.support.api.SupportRequests.Page;
import org.partnersupport.support.api.SupportRequests.Query;
import org.partnersupport.web.portal.home.Step;
import org.partnersupport.web.portal.home.Task;
import org.partnersupport.web.portal.home.Tasks;
import org.partnersupport.web.portal.home.Tile;
import org.partnersupport.web.portal.home.WarningNotes;
import org.partnersupport.web.security.CurrentCaller;

/** What needs doing now, what is left, what is open, and for newcomers the way to the first request. */
@Named
@RequestScoped
public class HomePage {
    private static final int SHOWN = 5;

    @Inject
    CurrentCaller current;

    @Inject
    Membership membership;

    @Inject
    Contracts contracts;

    @Inject
    SupportRequests requests;

    @Inject
    Tasks tasks;

    @Inject
    WarningNotes warnings;

    private Tile<Stream<ActivationState>> activation = Tile.of(Stream::empty);
    private Tile<List<Contract>> seen = Tile.of(List::of);
    private Tile<Page> open = Tile.of(() -> new Page(List.of(), 0, SHOWN, 0));
    private boolean everOpened;
    private List<Task> todo = List.of();
    private List<Step> steps = List.of();

    @PostConstruct
    void load() {
        var caller = current.get();
        activation = Tile.of(() ->
                caller.inPartnerProgramme() && !membership.activeOffers(caller).isEmpty()
                        ? Stream.of(membership.activationState(caller))
                        : Stream.empty());
        seen = Tile.of(() -> contracts.visibleTo(caller));
        open = Tile.of(() -> requests.find(caller, new Query(Status.OPEN, null, 0, SHOWN)));
        everOpened = Tile.of(
                        () -> requests.find(caller, new Query(null, null, 0, 1)).total() > 0)
                .content()
                .orElse(true);
        var state = activation.content().flatMap(Stream::findFirst);
        todo = Stream.concat(state.stream().flatMap(tasks::ofActivation), tasks.ofContracts(getContracts()))
                .toList();
        steps = way(state.map(now -> now.state() == State.ACTIVE).stream().toList());
    }

    /** Empty once every step is done. */
    private List<Step> way(List<Boolean> activated) {
        var done = new ArrayList<Boolean>();
        var made = new ArrayList<Step>();
        activated.forEach(active -> add(made, done, active, "activate", "/benefits"));
        add(made, done, getContracts().stream().anyMatch(HomePage::needsNoLink), "link", "/contracts/link");
        add(made, done, everOpened, "open", "/requests/new");
        return done.contains(false) && !isVendor() ? made : List.of();
    }

    /** What was bought is usable as it is (rule PD-2). */
    private static boolean needsNoLink(Contract contract) {
        return contract.linked() || !contract.linkable();
    }

    private static void add(List<Step> steps, List<Boolean> done, boolean isDone, String key, String path) {
        steps.add(new Step(key, path, isDone ? "done" : done.contains(false) ? "later" : "now"));
        done.add(isDone);
    }

    /** The vendor's people answer requests; they have no benefits and no first request to be led to. */
    public boolean isVendor() {
        return current.get().has(Role.SUPPORT_ENGINEER) || current.get().has(Role.PROGRAM_MANAGER);
    }

    public List<Task> getTodo() {
        return todo;
    }

    public List<Step> getSteps() {
        return steps;
    }

    public List<Contract> getContracts() {
        return seen.content().orElse(List.of());
    }

    public Page getOpen() {
        return open.content().orElseGet(() -> new Page(List.of(), 0, SHOWN, 0));
    }

    /** References of the parts that could not be loaded. */
    public List<String> getFailures() {
        return Stream.concat(
                        Stream.of(activation, seen, open).map(Tile::reference),
                        Stream.of(warnings).map(WarningNotes::getFailure))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
