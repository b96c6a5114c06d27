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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.support.api.Resolution;
import org.partnersupport.support.api.SupportRequest;
import org.partnersupport.support.api.SupportRequests;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.problem.Fault;
import org.partnersupport.web.rest.problem.InvalidInputException;
import org.partnersupport.web.security.CurrentCaller;

/** One support request, by its number. */
@ApplicationScoped
@Path("support-requests/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "support requests")
public class SupportRequestResource {
    @Inject
    CurrentCaller current;

    @Inject
    SupportRequests requests;

    @Inject
    Accounts accounts;

    @GET
    @Operation(summary = "The request with its history")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "401", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    public RequestView request(@PathParam("number") String number) {
        return view(requests.byNumber(current.get(), number(number)));
    }

    @POST
    @Path("close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Closes it; the resolution decides whether its incident is charged or given back")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "401", ref = "Problem")
    @APIResponse(responseCode = "403", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "409", ref = "Problem")
    public RequestView close(@PathParam("number") String number, @Nullable Closing body) {
        var resolution = Params.body(body).resolution();
        if (resolution == null) {
            throw new InvalidInputException(Fault.of("resolution", "REQUIRED"));
        }
        return view(requests.close(current.get(), number(number), resolution));
    }

    @POST
    @Path("reopen")
    @Operation(summary = "Reopens it; an incident that was given back is reserved again")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "401", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "409", ref = "Problem")
    public RequestView reopen(@PathParam("number") String number) {
        return view(requests.reopen(current.get(), number(number)));
    }

    @POST
    @Path("begin-work")
    @Operation(summary = "An engineer takes it up; doing it again changes nothing")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "401", ref = "Problem")
    @APIResponse(responseCode = "403", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "409", ref = "Problem")
    public RequestView beginWork(@PathParam("number") String number) {
        return view(requests.beginWork(current.get(), number(number)));
    }

    private static String number(String number) {
        return Params.required("number", number);
    }

    private RequestView view(SupportRequest request) {
        return RequestView.of(request, accounts.displayNames(RequestView.people(request)));
    }

    /** How it ended. */
    @Schema(name = "Closing", requiredProperties = "resolution")
    public record Closing(@Nullable Resolution resolution) {}
}
