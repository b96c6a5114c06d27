package org.partnersupport.web.portal.benefits;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Membership;
import org.partnersupport.membership.api.Membership.ActivationState;
import org.partnersupport.membership.api.Membership.Asked;
import org.partnersupport.membership.api.Membership.Outcome;
import org.partnersupport.membership.api.Membership.State;
import org.partnersupport.web.portal.shell.ExplainsRefusals;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;

/** Asking the admins to activate, and their answer (rule AC-4). */
@Named
@RequestScoped
public class Asking {
    private static final String HERE = "/benefits?faces-redirect=true";

    @Inject
    CurrentCaller current;

    @Inject
    Membership membership;

    @Inject
    Notices notices;

    private @Nullable ActivationState activation;
    private String reason = "";

    /** What was asked of the admins and is not answered yet, null when nothing is. */
    public @Nullable Asked getPending() {
        return last(Outcome.PENDING).orElse(null);
    }

    /** The newest asking, when an admin declined it. */
    public @Nullable Asked getDeclined() {
        return last(Outcome.DECLINED).orElse(null);
    }

    /** Who cannot activate for want of a role can ask somebody who has it. */
    public boolean isPossible() {
        var refusal = getActivation().refusal();
        return refusal != null
                && refusal.code().equals("ROLE_REQUIRED")
                && getActivation().state() == State.NONE;
    }

    @ExplainsRefusals
    public @Nullable String ask() {
        membership.askAdminToActivate(current.get());
        notices.success("benefits.asked-now");
        return HERE;
    }

    @ExplainsRefusals
    public @Nullable String decline() {
        if (reason.length() > Membership.LONGEST_REASON) {
            notices.error("reason", "benefits.decline.reason.long", Membership.LONGEST_REASON);
            return null;
        }
        membership.declineToActivate(current.get(), reason.isBlank() ? null : reason.strip());
        notices.success("benefits.declined-now");
        return HERE;
    }

    private Optional<Asked> last(Outcome outcome) {
        return getActivation().lastAsked().filter(asked -> asked.outcome() == outcome);
    }

    /** Where the activation stands, asked once in a request. */
    public ActivationState getActivation() {
        var known = activation;
        if (known == null) {
            known = membership.activationState(current.get());
            activation = known;
        }
        return known;
    }

    public String getReason() {
        return reason;
    }

    /** @param reason null when the field was left empty */
    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }
}
