package org.partnersupport.web.portal.requests;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Customer;
import org.partnersupport.membership.api.Customers;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.support.api.Resolution;
import org.partnersupport.support.api.Status;
import org.partnersupport.support.api.SupportRequest;
import org.partnersupport.support.api.SupportRequests;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;

/** One request with its history (S5, S7); closing, reopening and, for engineers, taking it up. */
@Named
@RequestScoped
public class RequestPage {
    @Inject
    SupportRequests requests;

    @Inject
    Contracts contracts;

    @Inject
    Accounts accounts;

    @Inject
    Customers customers;

    @Inject
    CurrentCaller current;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest http;

    private boolean opened;
    private @Nullable String resolution;
    private @Nullable SupportRequest request;
    private @Nullable Map<UUID, String> names;

    @PostConstruct
    void read() {
        opened = "true".equals(http.getParameter("opened"));
        resolution = Asked.of(http, "resolution");
    }

    /** A number that is not there, or not for this account, is not found either way (PU18). */
    public void open() {
        getRequest();
    }

    public SupportRequest getRequest() {
        var read = request;
        if (read == null) {
            read = requests.byNumber(current.get(), Asked.needed(http, "number"));
            request = read;
        }
        return read;
    }

    public void close() throws IOException {
        var chosen = Arrays.stream(Resolution.values())
                .filter(one -> one.name().equals(resolution))
                .findFirst();
        if (chosen.isPresent()) {
            act("requests.view.closed-now", (caller, of) -> requests.close(caller, of, chosen.get()));
        } else {
            notices.error("resolution", "requests.view.resolution.missing");
        }
    }

    public void reopen() throws IOException {
        act("requests.view.reopened-now", requests::reopen);
    }

    public void beginWork() throws IOException {
        act("requests.view.began-now", requests::beginWork);
    }

    /** Does it and shows the request as it is then; a refusal is told above the request as it stands now. */
    private void act(String done, BiFunction<Caller, String, SupportRequest> what) throws IOException {
        try {
            var after = what.apply(current.get(), Asked.needed(http, "number"));
            notices.success(done, after.number());
            PageAddress.of("/requests/view").with("number", after.number()).go();
        } catch (RefusedException refused) {
            notices.refused(refused.refusals());
            request = null;
        }
    }

    public boolean isClosable() {
        return sent("closing") || !getResolutions().isEmpty();
    }

    public boolean isReopenable() {
        return sent("reopening") || getRequest().status() == Status.CLOSED;
    }

    /** Rule RQ-6: while it is open; engineers write their notes afterwards, too. */
    public boolean isWritable() {
        return sent("writing")
                || getRequest().status() == Status.OPEN
                || current.get().has(Role.SUPPORT_ENGINEER);
    }

    /** Rule RQ-6: files belong to what is open. */
    public boolean isFileable() {
        return sent("attaching") || getRequest().status() == Status.OPEN;
    }

    private boolean sent(String form) {
        return Asked.pressed(http, form) != null;
    }

    /** How this account may close the request now, in the order of the rulebook. */
    public List<Resolution> getResolutions() {
        var allowed = requests.resolutionsFor(current.get(), getRequest());
        return Arrays.stream(Resolution.values()).filter(allowed::contains).toList();
    }

    public boolean isBeginnable() {
        var one = getRequest();
        var untaken = one.status() == Status.OPEN && !one.workBegan();
        return sent("take-up") || (untaken && current.get().has(Role.SUPPORT_ENGINEER));
    }

    /** The contract that pays, null when this account cannot see it. */
    public @Nullable Contract getContract() {
        return contracts.visibleTo(current.get()).stream()
                .filter(one -> one.id().equals(getRequest().contract()))
                .findFirst()
                .orElse(null);
    }

    /** On whose behalf it was made; null for the own need. */
    public @Nullable Customer getCustomer() {
        var customer = getRequest().customer();
        return customer == null ? null : customers.byIds(List.of(customer)).get(customer);
    }

    /** The display name of an account of this page. */
    public String nameOf(UUID account) {
        var known = names;
        if (known == null) {
            var people = Stream.concat(
                    Stream.of(getRequest().requester()),
                    getRequest().history().stream().map(SupportRequest.Event::by));
            known = accounts.displayNames(people.collect(Collectors.toSet()));
            names = known;
        }
        return known.getOrDefault(account, "");
    }

    public boolean isOpened() {
        return opened;
    }
}
