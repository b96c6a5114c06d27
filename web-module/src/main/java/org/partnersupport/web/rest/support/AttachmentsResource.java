package org.partnersupport.web.rest.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.support.api.Attachments;
import org.partnersupport.support.api.Attachments.Attachment;
import org.partnersupport.support.api.Attachments.Scan;
import org.partnersupport.support.api.FileOffers;
import org.partnersupport.support.api.FileOffers.Added;
import org.partnersupport.support.api.FileOffers.Choice;
import org.partnersupport.support.api.FileSecret;
import org.partnersupport.web.download.Download;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.body.PartName;
import org.partnersupport.web.rest.problem.Fault;
import org.partnersupport.web.rest.problem.InvalidInputException;
import org.partnersupport.web.rest.problem.Problem.Reason;
import org.partnersupport.web.rest.problem.Problems;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;
import org.partnersupport.web.texts.Texts;

/** The files of a request (rule RQ-6). */
@ApplicationScoped
@Path("support-requests/{number}/attachments")
@Needs(Scope.REQUESTS)
@Produces(MediaType.APPLICATION_JSON)
public class AttachmentsResource {
    private static final String PART = "file";

    @Inject
    CurrentCaller current;

    @Inject
    Attachments attachments;

    @Inject
    FileOffers offers;

    @Inject
    People people;

    @GET
    public List<AttachmentView> attachments(@PathParam("number") String number) {
        var files = attachments.of(current.get(), number(number));
        var names = people.names(
                current.get(), files.stream().map(Attachment::by).distinct().toList());
        return files.stream().map(file -> AttachmentView.of(file, names)).toList();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(
            @PathParam("number") String number,
            @QueryParam("secrets") @Nullable String secrets,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Nullable List<EntityPart> parts) {
        var caller = current.get();
        var choice = Objects.requireNonNullElse(Params.oneOf(Choice.class, "secrets", secrets), Choice.KEEP);
        var file = Stream.ofNullable(parts)
                .flatMap(List::stream)
                .filter(part -> PART.equals(part.getName()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(Fault.of(PART, "REQUIRED")));
        try (var content = file.getContent()) {
            var added = offers.add(
                    caller,
                    number(number),
                    PartName.of(file.getFileName().orElse("")),
                    content.readNBytes(Attachments.MOST_BYTES + 1),
                    choice);
            return Response.status(Response.Status.CREATED)
                    .entity(AddedAttachmentView.of(added, caller.displayName(), Texts.in(Problems.language(language))))
                    .build();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @GET
    @Path("{id}")
    @Produces(Download.BYTES)
    public Response content(@PathParam("number") String number, @PathParam("id") String id) {
        var file = attachments.content(current.get(), number(number), Params.id(id, "UNKNOWN_ATTACHMENT"));
        return Response.ok(file.open())
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(file.name()))
                .header("Content-Security-Policy", Download.POLICY)
                .build();
    }

    private static String number(String number) {
        return Params.required("number", number);
    }

    /**
     * A file that was just added.
     *
     * @param warnings what its sender may not want to give away: of REDACT, what is no longer in it
     * @param redactable whether REDACT can do something about it
     */
    public record AddedAttachmentView(
            UUID id,
            Instant at,
            @Nullable String by,
            String name,
            int size,
            Scan scan,
            List<Reason> warnings,
            boolean redactable) {
        public AddedAttachmentView {
            warnings = List.copyOf(warnings);
        }

        static AddedAttachmentView of(Added added, String by, Texts texts) {
            var file = added.file();
            var found = added.secrets().stream().map(FileSecret::reason).toList();
            return new AddedAttachmentView(
                    file.id(),
                    file.at(),
                    by,
                    file.name(),
                    file.size(),
                    file.scan(),
                    Problems.reasons(found, texts),
                    added.redactable());
        }
    }

    /** One file, without what is in it. */
    public record AttachmentView(
            UUID id,
            Instant at,
            @Nullable String by,
            String name,
            int size,
            Scan scan,
            @Nullable String virus) {
        static AttachmentView of(Attachment file, Map<UUID, String> names) {
            return new AttachmentView(
                    file.id(), file.at(), names.get(file.by()), file.name(), file.size(), file.scan(), file.virus());
        }
    }
}
