package org.partnersupport.web.portal.requests;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.support.api.Splits;
import org.partnersupport.support.api.Splits.NewPart;
import org.partnersupport.support.api.Splits.Parts;
import org.partnersupport.support.api.Splits.Split;
import org.partnersupport.support.api.Splits.State;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.plans.PlanCard;
import org.partnersupport.web.portal.shell.ExplainsRefusals;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;

/** {@code #{splits}}: what a request is split into and from, the question to the requester, the engineer's fields (rule RQ-6). */
@Named("splits")
@RequestScoped
public class SplitsPart {
    private static final String VIEW = "/requests/view";

    @Inject
    Splits splits;

    @Inject
    Payer payer;

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller current;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest http;

    private @Nullable Parts parts;
    private Splits.@Nullable Payer paying;
    private @Nullable Map<UUID, String> names;
    private @Nullable String title;
    private @Nullable String description;

    public Parts getParts() {
        var known = parts;
        if (known == null) {
            known = splits.of(current.get(), number());
            parts = known;
        }
        return known;
    }

    public boolean isAsking() {
        return getParts().splits().stream().anyMatch(this::asks);
    }

    /** True for what the requester is to decide; and for what was just decided on, as the answer must find its form. */
    public boolean asks(Split split) {
        return sent("split", split.id().toString()) || (getParts().mayDecide() && split.state() == State.PROPOSED);
    }

    /** Rule PL-6: who pays for a part, which contract, and what remains after; empty when the plan cannot. */
    public String getPayment() {
        var plan = paying().plan();
        return plan == null ? "" : payer.sentence(PlanCard.of(plan));
    }

    /** Why the plan cannot pay for a part now. */
    public List<Refusal> getObjections() {
        return paying().objections();
    }

    private Splits.Payer paying() {
        var known = paying;
        if (known == null) {
            known = splits.payer(current.get(), number());
            paying = known;
        }
        return known;
    }

    public boolean isProposable() {
        return sent("proposing", "proposing") || getParts().mayPropose();
    }

    @ExplainsRefusals
    public void agree() throws IOException {
        var part = splits.agree(current.get(), number(), chosen()).split().part();
        PageAddress.of(VIEW).with("number", part).with("opened", true).go();
    }

    @ExplainsRefusals
    public void decline() throws IOException {
        splits.decline(current.get(), number(), chosen());
        notices.success("requests.view.split.declined-now");
        PageAddress.of(VIEW).with("number", number()).go();
    }

    /** What was typed stays in its fields unless it was taken. */
    @ExplainsRefusals
    public void propose() throws IOException {
        var wanted = new NewPart(Objects.requireNonNullElse(title, ""), Objects.requireNonNullElse(description, ""));
        try {
            splits.propose(current.get(), number(), wanted);
        } catch (ConstraintViolationException wrong) {
            wrong.getConstraintViolations().stream()
                    .map(violation -> violation.getPropertyPath().toString())
                    .map(path -> path.substring(path.lastIndexOf('.') + 1))
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .forEach(field -> notices.error("split-" + field, "requests.view.split." + field + ".wrong"));
            return;
        }
        notices.success("requests.view.split.proposed-now");
        PageAddress.of(VIEW).with("number", number()).go();
    }

    public String nameOf(UUID account) {
        var known = names;
        if (known == null) {
            known = accounts.displayNames(getParts().splits().stream()
                    .flatMap(split -> Stream.of(split.proposedBy(), split.decidedBy()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            names = known;
        }
        return known.getOrDefault(account, "");
    }

    private UUID chosen() {
        try {
            return UUID.fromString(Objects.requireNonNullElse(http.getParameter("split"), ""));
        } catch (IllegalArgumentException none) {
            throw new RefusedException(Refusal.of("UNKNOWN_SPLIT"));
        }
    }

    private boolean sent(String parameter, String value) {
        return value.equals(Asked.pressed(http, parameter));
    }

    private String number() {
        return Asked.needed(http, "number");
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }
}
