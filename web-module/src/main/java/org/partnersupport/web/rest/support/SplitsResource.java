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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.support.api.Splits;
import org.partnersupport.support.api.Splits.NewPart;
import org.partnersupport.support.api.Splits.Parts;
import org.partnersupport.support.api.Splits.Split;
import org.partnersupport.support.api.Splits.State;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.problem.Problems;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;
import org.partnersupport.web.texts.Texts;

/** Splitting a request in which more than one problem was found (rule RQ-6). */
@ApplicationScoped
@Path("support-requests/{number}/splits")
@Needs(Scope.REQUESTS)
@Produces(MediaType.APPLICATION_JSON)
public class SplitsResource {
    @Inject
    CurrentCaller current;

    @Inject
    Splits splits;

    @Inject
    People people;

    @GET
    public SplitsView splits(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var caller = current.get();
        var parts = splits.of(caller, number(number));
        var payer = asked(parts) ? splits.payer(caller, number) : null;
        var names = people.names(caller, SplitView.people(parts.splits()));
        return SplitsView.of(parts, names, payer, Texts.in(Problems.language(language)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response propose(@PathParam("number") String number, @Nullable NewSplit body) {
        var proposed =
                splits.propose(current.get(), number(number), Params.body(body).wanted());
        return Response.status(Response.Status.CREATED).entity(view(proposed)).build();
    }

    @POST
    @Path("{id}/agreement")
    public Response agree(@PathParam("number") String number, @PathParam("id") String id) {
        var agreed = splits.agree(current.get(), number(number), id(id));
        var answer = Response.status(agreed.first() ? Response.Status.CREATED : Response.Status.OK)
                .entity(view(agreed.split()));
        return agreed.first()
                ? answer.header(
                                "Location",
                                "/api/v1/support-requests/" + agreed.split().part())
                        .build()
                : answer.build();
    }

    @POST
    @Path("{id}/decline")
    public SplitView decline(@PathParam("number") String number, @PathParam("id") String id) {
        return view(splits.decline(current.get(), number(number), id(id)));
    }

    private static boolean asked(Parts parts) {
        return parts.mayDecide() && parts.splits().stream().anyMatch(split -> split.state() == State.PROPOSED);
    }

    private SplitView view(Split split) {
        return SplitView.of(split, people.names(current.get(), SplitView.people(List.of(split))));
    }

    private static String number(String number) {
        return Params.required("number", number);
    }

    private static UUID id(String id) {
        return Params.id(id, "UNKNOWN_SPLIT");
    }

    /** What is another problem, to be split off. */
    public record NewSplit(@Nullable String title, @Nullable String description) {
        NewPart wanted() {
            return new NewPart(title == null ? "" : title, description == null ? "" : description);
        }
    }
}
