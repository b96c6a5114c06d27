package org.partnersupport.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.AuditTrail.Query;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;

/** What an address of the audit asks for, as it was typed; null asks for anything. */
public record AuditQuery(
        @Nullable String from,
        @Nullable String to,
        @Nullable String person,
        @Nullable String action,
        @Nullable String q,
        @Nullable String organisation) {
    private static final int LONGEST = 200;

    public static AuditQuery of(HttpServletRequest request) {
        return new AuditQuery(
                asked(request, "from"),
                asked(request, "to"),
                asked(request, "person"),
                asked(request, "action"),
                asked(request, "q"),
                asked(request, "organisation"));
    }

    /** Whether nothing is asked for but all of it. */
    public boolean all() {
        return equals(new AuditQuery(null, null, null, null, null, null));
    }

    /** False for what is no day. */
    public boolean fromIsDay() {
        return from == null || day(from).isPresent();
    }

    /** False for what is no day. */
    public boolean toIsDay() {
        return to == null || day(to).isPresent();
    }

    /** For the domain; what is no day asks for any. */
    public Query wanted() {
        return new Query(day(from).orElse(null), day(to).orElse(null), person, action, q, organisation);
    }

    /** @param path of the page or the file */
    public PageAddress at(String path) {
        return PageAddress.of(path)
                .with("from", from)
                .with("to", to)
                .with("person", person)
                .with("action", action)
                .with("q", q)
                .with("organisation", organisation);
    }

    private static @Nullable String asked(HttpServletRequest request, String name) {
        var text = Asked.of(request, name);
        return text == null || text.indexOf('\0') >= 0
                ? null
                : text.strip().substring(0, Math.min(text.strip().length(), LONGEST));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text != null && text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
