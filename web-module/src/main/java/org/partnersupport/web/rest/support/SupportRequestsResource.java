package org.partnersupport.web.rest.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.support.api.Status;
import org.partnersupport.support.api.SupportRequests;
import org.partnersupport.support.api.SupportRequests.Query;
import org.partnersupport.support.api.SupportRequests.Summary;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.problem.Fault;
import org.partnersupport.web.rest.problem.InvalidInputException;
import org.partnersupport.web.security.CurrentCaller;

/** Opening and finding support requests. */
@ApplicationScoped
@Path("support-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support requests")
public class SupportRequestsResource {
    private static final String KEY = "Idempotency-Key";

    @Inject
    CurrentCaller current;

    @Inject
    SupportRequests requests;

    @Inject
    Accounts accounts;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Opens a request and reserves its incident; the same key again gives the first request")
    @APIResponse(
            responseCode = "201",
            description = "Opened now",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was opened before with this key",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "401", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "409", ref = "Problem")
    @APIResponse(responseCode = "413", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    public Response open(
            @HeaderParam(KEY)
                    @Parameter(required = true, description = "1 to 200 printable characters, new for every request")
                    @Nullable
                    String key,
            @Nullable OpenBody body) {
        var opened = requests.open(current.get(), Params.body(body).wanted(), checked(key));
        var request = opened.request();
        var view = RequestView.of(request, accounts.displayNames(RequestView.people(request)));
        var answer = Response.status(opened.first() ? Response.Status.CREATED : Response.Status.OK)
                .entity(view);
        return opened.first()
                ? answer.header("Location", "/api/v1/support-requests/" + view.number())
                        .build()
                : answer.build();
    }

    @GET
    @Operation(summary = "Requests the caller may see, the newest first")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "401", ref = "Problem")
    public RequestsView find(
            @QueryParam("status") @Schema(implementation = Status.class) @Nullable String status,
            @QueryParam("q") @Parameter(description = "Words of number, title or product") @Nullable String q,
            @QueryParam("page") @Schema(implementation = Integer.class) @Nullable String page,
            @QueryParam("size") @Schema(implementation = Integer.class) @Nullable String size) {
        var wanted = new Query(
                Params.oneOf(Status.class, "status", status),
                Params.text("q", q),
                Params.page(page),
                Params.size(size));
        var found = requests.find(current.get(), wanted);
        var people = found.items().stream().map(Summary::requester).distinct().toList();
        return RequestsView.of(found, accounts.displayNames(people));
    }

    private static String checked(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new InvalidInputException(Refusal.of("IDEMPOTENCY_KEY_REQUIRED"), List.of(Fault.of(KEY, "REQUIRED")));
        }
        if (!key.matches("[\\x20-\\x7e]{1,200}")) {
            throw new InvalidInputException(Fault.of(KEY, "UNPRINTABLE_KEY"));
        }
        return key;
    }
}
