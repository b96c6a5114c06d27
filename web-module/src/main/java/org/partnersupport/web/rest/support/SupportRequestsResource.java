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
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.support.api.Status;
import org.partnersupport.support.api.SupportRequests;
import org.partnersupport.support.api.SupportRequests.Query;
import org.partnersupport.support.api.SupportRequests.Summary;
import org.partnersupport.web.rest.body.IdempotencyKey;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;

/** Opening and finding support requests. */
@ApplicationScoped
@Path("support-requests")
@Needs(Scope.REQUESTS)
@Produces(MediaType.APPLICATION_JSON)
public class SupportRequestsResource {
    @Inject
    CurrentCaller current;

    @Inject
    SupportRequests requests;

    @Inject
    People people;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(@HeaderParam(IdempotencyKey.NAME) @Nullable String key, @Nullable OpenBody body) {
        var caller = current.get();
        var opened = requests.open(caller, Params.body(body).wanted(), IdempotencyKey.checked(key));
        var request = opened.request();
        var view = people.view(caller, request);
        var answer = Response.status(opened.first() ? Response.Status.CREATED : Response.Status.OK)
                .entity(view);
        return opened.first()
                ? answer.header("Location", "/api/v1/support-requests/" + view.number())
                        .build()
                : answer.build();
    }

    @GET
    public RequestsView find(
            @QueryParam("status") @Nullable String status,
            @QueryParam("q") @Nullable String q,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        var caller = current.get();
        var all = "*".equals(customer);
        var wanted = new Query(
                Params.oneOf(Status.class, "status", status),
                Params.text("q", q),
                all,
                all || customer == null || customer.isBlank() ? null : people.customer(caller, customer),
                Params.page(page),
                Params.size(size));
        var found = requests.find(caller, wanted);
        var requesters =
                found.items().stream().map(Summary::requester).distinct().toList();
        return RequestsView.of(found, people.names(caller, requesters), people.customersOf(found.items()));
    }
}
