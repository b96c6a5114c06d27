package org.partnersupport.web.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.omnifaces.exceptionhandler.ViewExpiredExceptionHandler;
import org.partnersupport.membership.kernel.Refusal;

/**
 * {@code #{notices}}: what a page has to say at its top: what is wrong, linking to the fields, and what went well. Works
 * on Faces' own messages, so that validators and pages speak through the same place.
 */
@Named
@RequestScoped
public class Notices {
    @Inject
    PortalTexts texts;

    /** One message by each reason. */
    public void refused(List<Refusal> refusals) {
        refusals.forEach(
                refusal -> add(null, FacesMessage.SEVERITY_ERROR, texts.title(refusal), texts.detail(refusal)));
    }

    /** Something is wrong with a field, or (null) with the whole; the key is a text of the bundle. */
    public void error(@Nullable String field, String key, Object... arguments) {
        add(field, FacesMessage.SEVERITY_ERROR, texts.of(key, arguments), texts.of(key, arguments));
    }

    /** Too much was tried: the text takes the minutes to wait, of which one begun counts as whole. */
    public void tooMany(String key, Duration wait) {
        error(null, key, Math.max(1, wait.plusSeconds(59).toMinutes()));
    }

    /** Tells on the page that follows a redirect, too, that something went well. */
    public void success(String key, Object... arguments) {
        add(null, FacesMessage.SEVERITY_INFO, texts.of(key, arguments), texts.of(key, arguments));
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    /** True when something is wrong with this field. */
    public boolean wrong(String field) {
        return !FacesContext.getCurrentInstance().getMessageList(field).isEmpty();
    }

    /** What is wrong with this field, for a page that shows it without a component; empty when nothing is. */
    public String said(String field) {
        return FacesContext.getCurrentInstance().getMessageList(field).stream()
                .map(message -> Objects.requireNonNullElse(message.getDetail(), ""))
                .collect(Collectors.joining(" "));
    }

    public List<Notice> getErrors() {
        return messages(FacesMessage.SEVERITY_ERROR).toList();
    }

    public List<Notice> getNews() {
        var expired = ViewExpiredExceptionHandler.wasViewExpired()
                ? Stream.of(new Notice("", texts.of("general.expired"), null, "warn"))
                : Stream.<Notice>empty();
        return Stream.of(expired, messages(FacesMessage.SEVERITY_WARN), messages(FacesMessage.SEVERITY_INFO))
                .flatMap(notices -> notices)
                .toList();
    }

    private static Stream<Notice> messages(Severity severity) {
        var faces = FacesContext.getCurrentInstance();
        Iterable<String> fields = faces::getClientIdsWithMessages;
        return StreamSupport.stream(fields.spliterator(), false)
                .flatMap(field -> faces.getMessageList(field).stream()
                        .filter(message -> message.getSeverity().equals(severity))
                        .map(message -> Notice.of(field, message)));
    }

    private static void add(@Nullable String field, Severity severity, String title, String text) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(severity, title, text));
    }

    /**
     * @param title empty when the text says it all
     * @param field id of the field it is about, null when it is about the whole
     * @param tone style of the note: ok or warn
     */
    public record Notice(
            String title, String text, @Nullable String field, String tone) {
        static Notice of(@Nullable String field, FacesMessage message) {
            var title = Objects.requireNonNullElse(message.getSummary(), "");
            var text = Objects.requireNonNullElse(message.getDetail(), title);
            var tone = FacesMessage.SEVERITY_INFO.equals(message.getSeverity()) ? "ok" : "warn";
            return new Notice(title.equals(text) ? "" : title, text, field, tone);
        }
    }
}
