package org.partnersupport.web.rest.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.support.api.Conversations;
import org.partnersupport.support.api.Conversations.Message;
import org.partnersupport.support.api.Conversations.NewMessage;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;

/** What is written in a request (rule RQ-6). */
@ApplicationScoped
@Path("support-requests/{number}/messages")
@Needs(Scope.REQUESTS)
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {
    @Inject
    CurrentCaller current;

    @Inject
    Conversations conversations;

    @Inject
    People people;

    @GET
    public List<MessageView> messages(@PathParam("number") String number) {
        var messages = conversations.of(current.get(), Params.required("number", number));
        var names = people.names(
                current.get(), messages.stream().map(Message::by).distinct().toList());
        return messages.stream().map(message -> MessageView.of(message, names)).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(@PathParam("number") String number, @Nullable Writing body) {
        var caller = current.get();
        var written = conversations.write(
                caller, Params.required("number", number), Params.body(body).wanted());
        return Response.status(Response.Status.CREATED)
                .entity(MessageView.of(written, Map.of(caller.account(), caller.displayName())))
                .build();
    }

    /** @param internal true for a note that only engineers write and read; missing: false */
    public record Writing(@Nullable String text, @Nullable Boolean internal) {
        NewMessage wanted() {
            return new NewMessage(text == null ? "" : text, Boolean.TRUE.equals(internal));
        }
    }

    /** One message. */
    public record MessageView(UUID id, Instant at, @Nullable String by, boolean internal, String text) {
        static MessageView of(Message message, Map<UUID, String> names) {
            return new MessageView(
                    message.id(), message.at(), names.get(message.by()), message.internal(), message.text());
        }
    }
}
