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
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.support.api.Resolution;
import org.partnersupport.support.api.SupportRequest;
import org.partnersupport.support.api.SupportRequests;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.problem.Fault;
import org.partnersupport.web.rest.problem.InvalidInputException;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;

/** One support request, by its number. */
@ApplicationScoped
@Path("support-requests/{number}")
@Needs(Scope.REQUESTS)
@Produces(MediaType.APPLICATION_JSON)
public class SupportRequestResource {
    @Inject
    CurrentCaller current;

    @Inject
    SupportRequests requests;

    @Inject
    People people;

    @GET
    public RequestView request(@PathParam("number") String number) {
        return view(requests.byNumber(current.get(), number(number)));
    }

    @POST
    @Path("close")
    @Consumes(MediaType.APPLICATION_JSON)
    public RequestView close(@PathParam("number") String number, @Nullable Closing body) {
        var resolution = Params.body(body).resolution();
        if (resolution == null) {
            throw new InvalidInputException(Fault.of("resolution", "REQUIRED"));
        }
        return view(requests.close(current.get(), number(number), resolution));
    }

    @POST
    @Path("reopen")
    public RequestView reopen(@PathParam("number") String number) {
        return view(requests.reopen(current.get(), number(number)));
    }

    @POST
    @Path("begin-work")
    public RequestView beginWork(@PathParam("number") String number) {
        return view(requests.beginWork(current.get(), number(number)));
    }

    private static String number(String number) {
        return Params.required("number", number);
    }

    private RequestView view(SupportRequest request) {
        return people.view(current.get(), request);
    }

    /** How it ended. */
    public record Closing(@Nullable Resolution resolution) {}
}
