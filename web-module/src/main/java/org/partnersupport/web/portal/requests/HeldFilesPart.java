package org.partnersupport.web.portal.requests;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.support.api.FileOffers;
import org.partnersupport.support.api.FileOffers.Choice;
import org.partnersupport.support.api.FileOffers.Held;
import org.partnersupport.support.api.FileSecret;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.ExplainsRefusals;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;

/** {@code #{heldFiles}}: the question to whoever sent a file in which something was found (TC-092). */
@Named("heldFiles")
@RequestScoped
public class HeldFilesPart {
    @Inject
    FileOffers offers;

    @Inject
    CurrentCaller current;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest http;

    private @Nullable List<Held> held;

    public List<Held> getAll() {
        var known = held;
        if (known == null) {
            known = offers.held(current.get(), number());
            held = known;
        }
        return known;
    }

    /** Also about one that was just decided on in another tab, as the answer must find its form. */
    public boolean isAsking() {
        return !getAll().isEmpty();
    }

    /** What was found in it. */
    public List<Refusal> reasons(Held file) {
        return file.secrets().stream().map(FileSecret::reason).toList();
    }

    @ExplainsRefusals
    public void keep() throws IOException {
        decide(Choice.KEEP, "requests.view.file.added");
    }

    @ExplainsRefusals
    public void redact() throws IOException {
        decide(Choice.REDACT, "requests.view.held.redacted-now");
    }

    @ExplainsRefusals
    public void drop() throws IOException {
        decide(Choice.REFUSE, "requests.view.held.dropped-now");
    }

    private void decide(Choice choice, String done) throws IOException {
        offers.decide(current.get(), number(), chosen(), choice);
        notices.success(done);
        PageAddress.of("/requests/view").with("number", number()).go();
    }

    private UUID chosen() {
        try {
            return UUID.fromString(Objects.requireNonNullElse(http.getParameter("held"), ""));
        } catch (IllegalArgumentException none) {
            throw new RefusedException(Refusal.of("UNKNOWN_HELD_FILE"));
        }
    }

    private String number() {
        return Asked.needed(http, "number");
    }
}
