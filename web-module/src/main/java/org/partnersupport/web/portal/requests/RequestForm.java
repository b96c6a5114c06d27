package org.partnersupport.web.portal.requests;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.support.api.Drafts.Draft;
import org.partnersupport.support.api.NewRequest;
import org.partnersupport.support.api.Severity;

/** What the wizard's fields hold, as typed. */
public class RequestForm {
    private @Nullable String product;
    private @Nullable String release;
    private @Nullable String line;
    private @Nullable Severity severity;
    private @Nullable String title;
    private @Nullable String description;
    private @Nullable String language;
    private @Nullable String contact;
    private @Nullable String customer;

    static RequestForm of(Draft draft) {
        var form = new RequestForm();
        form.product = draft.product();
        form.release = draft.release();
        form.line = draft.line() == null ? null : draft.line().toString();
        form.severity = draft.severity();
        form.title = draft.title();
        form.description = draft.description();
        form.language = draft.language();
        form.contact = draft.contact();
        form.customer = draft.customer();
        return form;
    }

    Draft draft(UUID id, int step) {
        return new Draft(
                id, step, product, release, lineId(), severity, title, description, language, contact, customer);
    }

    /** Only for a form that was found complete. */
    @SuppressWarnings("NullAway")
    NewRequest wanted() {
        return new NewRequest(product, release, lineId(), severity, title, description, language, contact, customer);
    }

    /** Null when no line is named: the usable one that ends first shall pay (rule EN-2). */
    @Nullable
    UUID lineId() {
        try {
            return line == null ? null : UUID.fromString(line);
        } catch (IllegalArgumentException noLine) {
            return null;
        }
    }

    public @Nullable String getProduct() {
        return product;
    }

    public void setProduct(@Nullable String product) {
        this.product = product;
    }

    public @Nullable String getRelease() {
        return release;
    }

    public void setRelease(@Nullable String release) {
        this.release = release;
    }

    public @Nullable String getLine() {
        return line;
    }

    public void setLine(@Nullable String line) {
        this.line = line;
    }

    public @Nullable Severity getSeverity() {
        return severity;
    }

    public void setSeverity(@Nullable Severity severity) {
        this.severity = severity;
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

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public @Nullable String getContact() {
        return contact;
    }

    public void setContact(@Nullable String contact) {
        this.contact = contact;
    }

    /** Code of the customer on whose behalf it is; null for the own need. */
    public @Nullable String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String customer) {
        this.customer = customer;
    }
}
