package org.partnersupport.web.portal.requests;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.api.Role;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.support.api.Conversations;
import org.partnersupport.support.api.Conversations.Message;
import org.partnersupport.support.api.Conversations.NewMessage;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;

/** {@code #{conversation}}: the messages on a request's page, and the field for the next one (rule RQ-6). */
@Named("conversation")
@RequestScoped
public class ConversationPart {
    @Inject
    Conversations conversations;

    @Inject
    Accounts accounts;

    @Inject
    CurrentCaller current;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest http;

    private @Nullable List<Message> messages;
    private @Nullable Map<UUID, String> names;
    private @Nullable String text;

    public List<Message> getMessages() {
        var known = messages;
        if (known == null) {
            known = conversations.of(current.get(), number());
            messages = known;
        }
        return known;
    }

    public String nameOf(Message message) {
        var known = names;
        if (known == null) {
            known = accounts.displayNames(
                    getMessages().stream().map(Message::by).collect(Collectors.toSet()));
            names = known;
        }
        return known.getOrDefault(message.by(), "");
    }

    /** True for who may write notes that only engineers see. */
    public boolean isEngineer() {
        return current.get().has(Role.SUPPORT_ENGINEER);
    }

    public void send() throws IOException {
        write(false);
    }

    public void note() throws IOException {
        write(true);
    }

    /** What was typed stays in its field unless it was taken. */
    private void write(boolean internal) throws IOException {
        try {
            conversations.write(
                    current.get(), number(), new NewMessage(Objects.requireNonNullElse(text, ""), internal));
            notices.success(internal ? "requests.view.noted-now" : "requests.view.sent-now");
            PageAddress.of("/requests/view").with("number", number()).go();
        } catch (ConstraintViolationException wrong) {
            notices.error("message", "requests.view.message.wrong");
        } catch (RefusedException refused) {
            notices.refused(refused.refusals());
        }
    }

    private String number() {
        return Asked.needed(http, "number");
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
