package org.partnersupport.web.portal.requests;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.ConstraintViolationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.support.api.Drafts;
import org.partnersupport.web.portal.shell.Languages;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;

/**
 * {@code #{requestDraft}}: the wizard's fields over the persisted draft. It is read anew by every request, so a tab
 * writes over nothing but the fields it shows (PU8, PU9).
 */
@Named
@RequestScoped
public class RequestDraft {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int LONGEST_CONTACT = 300;

    @Inject
    Drafts drafts;

    @Inject
    CurrentCaller current;

    @Inject
    Languages languages;

    @Inject
    Notices notices;

    private UUID id = new UUID(0, 0);
    private int step = 1;
    private RequestForm form = new RequestForm();

    @PostConstruct
    void read() {
        var draft = drafts.of(current.get());
        id = draft.id();
        step = draft.step();
        form = RequestForm.of(draft);
        if (form.getLanguage() == null) {
            form.setLanguage(languages.language());
        }
        if (form.getContact() == null) {
            form.setContact(current.get().displayName());
        }
    }

    /** Keeps what was typed while it is typed; called by the fields when they change. */
    public void keep() {
        keep(step);
    }

    /** @param at the step to go on with */
    void keep(int at) {
        try {
            drafts.keep(current.get(), form.draft(id, at));
            step = at;
        } catch (ConstraintViolationException unstorable) {
            notices.error(null, "requests.new.unstorable");
        }
    }

    /** Throws the draft away, but only the one that is meant: a newer one of another tab stays. */
    void discard(String token) {
        if (id.toString().equals(token)) {
            drafts.discard(current.get());
        }
    }

    /** What is wrong with the fields of a step: field and text, in the order of the page. */
    Map<String, String> problems(int of) {
        var problems = new LinkedHashMap<String, String>();
        if (of == 2) {
            if (form.getSeverity() == null) {
                problems.put("severity", "requests.new.severity.missing");
            }
            text(problems, "subject", form.getTitle(), LONGEST_TITLE, true);
            text(problems, "description", form.getDescription(), LONGEST_DESCRIPTION, true);
        } else if (of == 3) {
            text(problems, "contact", form.getContact(), LONGEST_CONTACT, false);
        }
        return problems;
    }

    private static void text(
            Map<String, String> problems, String field, @Nullable String text, int longest, boolean needed) {
        if (needed && (text == null || text.isBlank())) {
            problems.put(field, "requests.new." + field + ".missing");
        } else if (text != null && text.length() > longest) {
            problems.put(field, "requests.new." + field + ".long");
        }
    }

    /** The first step that is not complete; 4 when all are. */
    int firstOpenStep() {
        if (form.getProduct() == null || form.getRelease() == null) {
            return 1;
        }
        return !problems(2).isEmpty() ? 2 : !problems(3).isEmpty() ? 3 : 4;
    }

    /** How far the draft goes: the step that may be opened last. */
    public int getReached() {
        return Math.min(step, firstOpenStep());
    }

    /** True when somebody has begun to write. */
    public boolean isBegun() {
        return form.getTitle() != null || form.getDescription() != null || form.getProduct() != null;
    }

    /** The form token (rule RQ-4). */
    public String getId() {
        return id.toString();
    }

    public int getStep() {
        return step;
    }

    public RequestForm getForm() {
        return form;
    }
}
