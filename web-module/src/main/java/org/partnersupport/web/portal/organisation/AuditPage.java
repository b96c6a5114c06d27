package org.partnersupport.web.portal.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AuditTrail;
import org.partnersupport.membership.api.AuditTrail.Check;
import org.partnersupport.membership.api.AuditTrail.Entry;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.web.audit.AuditNaming;
import org.partnersupport.web.audit.AuditQuery;
import org.partnersupport.web.audit.AuditSentences;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.Paging;
import org.partnersupport.web.portal.shell.ExplainsRefusals;
import org.partnersupport.web.portal.shell.Languages;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;

/** Who did what in the organisation, to the vendor in all of them; what is looked for stands in the address. */
@Named
@RequestScoped
public class AuditPage {
    static final String PATH = "/organisation/audit";

    private static final int SIZE = 20;

    @Inject
    AuditTrail trail;

    @Inject
    AuditNaming naming;

    @Inject
    CurrentCaller current;

    @Inject
    Languages languages;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private @Nullable AuditQuery query;
    private AuditTrail.@Nullable Page found;
    private @Nullable AuditSentences sentences;
    private @Nullable Check check;
    private @Nullable Refusal refusal;

    /** Who may not read it is told why on the page itself; what is no day is said at its field. */
    public void open() {
        var asked = AuditQuery.of(request);
        query = asked;
        if (!asked.fromIsDay()) {
            notices.error("from", "organisation.statement.day.wrong");
        }
        if (!asked.toIsDay()) {
            notices.error("to", "organisation.statement.day.wrong");
        }
        try {
            var caller = current.get();
            var page = trail.find(caller, asked.wanted(), Paging.number(Asked.of(request, "page")), SIZE);
            sentences = naming.of(caller, page.items(), languages.texts());
            check = trail.lastCheck(caller).orElse(null);
            found = page;
        } catch (RefusedException refused) {
            refusal = refused.refusal();
        }
    }

    /** Computes the chain anew; the page that follows tells what was found. */
    @ExplainsRefusals
    public void compute() throws IOException {
        trail.check(current.get());
        getQuery().at(PATH).go();
    }

    public AuditQuery getQuery() {
        return Objects.requireNonNullElseGet(query, () -> AuditQuery.of(request));
    }

    public List<Entry> getItems() {
        return found == null ? List.of() : found.items();
    }

    public Paging getPaging() {
        return found == null ? new Paging(0, SIZE, 0) : new Paging(found.page(), SIZE, found.total());
    }

    public AuditSentences getSentences() {
        return Objects.requireNonNull(sentences);
    }

    /** What the last check of the chain found, null before the first one. */
    public @Nullable Check getCheck() {
        return check;
    }

    /** Why this account sees nothing; null when it may. */
    public @Nullable Refusal getRefusal() {
        return refusal;
    }

    /** The vendor sees the entries of all organisations, and has the chain computed. */
    public boolean isOfAll() {
        return current.get().has(Role.PROGRAM_MANAGER);
    }

    /** What can be looked for, in words. */
    public List<Choice> getActions() {
        return AuditSentences.actions(languages.texts()).entrySet().stream()
                .map(action -> new Choice(
                        action.getValue(),
                        action.getKey(),
                        action.getValue().equals(getQuery().action())))
                .toList();
    }

    public String address(int page) {
        return getQuery().at(PATH).with("page", page == 1 ? null : page).text();
    }

    public String getFile() {
        return getQuery().at(PATH + ".csv").text();
    }

    /** @param code of an action */
    public record Choice(String code, String text, boolean chosen) {}
}
