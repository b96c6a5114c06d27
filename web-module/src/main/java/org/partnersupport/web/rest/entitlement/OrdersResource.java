package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.IncidentOrders;
import org.partnersupport.entitlement.api.IncidentOrders.Wanted;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.web.arrival.Arrival;
import org.partnersupport.web.receipt.ReceiptPdf;
import org.partnersupport.web.receipt.Receipts;
import org.partnersupport.web.rest.body.IdempotencyKey;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.problem.Problems;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;
import org.partnersupport.web.texts.Texts;

/** Buying incidents: paying itself happens on the page of the gateway (rule PD-2). */
@ApplicationScoped
@Path("orders")
@Needs(Scope.CONTRACTS)
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {
    private static final String UNKNOWN = "UNKNOWN_ORDER";

    @Inject
    CurrentCaller current;

    @Inject
    IncidentOrders orders;

    @Inject
    Receipts receipts;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response place(
            @HeaderParam(IdempotencyKey.NAME) @Nullable String key,
            @Nullable NewOrder body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context HttpServletRequest request) {
        var wish = Params.body(body);
        var wanted = new Wanted(
                Params.required("offer", wish.offer()),
                Params.required("product", wish.product()),
                Params.required("release", wish.release()),
                Arrival.portal(request) + "/purchases/return");
        var placed = orders.place(current.get(), wanted, IdempotencyKey.checked(key));
        var view = OrderView.of(placed.order(), texts(language));
        var answer = Response.status(placed.first() ? Response.Status.CREATED : Response.Status.OK)
                .entity(view);
        return placed.first()
                ? answer.header("Location", "/api/v1/orders/" + view.id()).build()
                : answer.build();
    }

    @GET
    public List<OrderView> orders(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var texts = texts(language);
        return orders.of(current.get()).stream()
                .map(order -> OrderView.of(order, texts))
                .toList();
    }

    @GET
    @Path("{order}")
    public OrderView order(
            @PathParam("order") String order, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return OrderView.of(orders.check(current.get(), Params.id(order, UNKNOWN)), texts(language));
    }

    @GET
    @Path("{order}/receipt")
    @Produces(ReceiptPdf.TYPE)
    public Response receipt(
            @PathParam("order") String order, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var texts = texts(language);
        var receipt = receipts.of(current.get(), Params.id(order, UNKNOWN), texts);
        return Response.ok(ReceiptPdf.draw(receipt, texts))
                .header(HttpHeaders.CONTENT_DISPOSITION, ReceiptPdf.disposition(receipt))
                .build();
    }

    @POST
    @Path("{order}/refund")
    public OrderView refund(
            @PathParam("order") String order, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return OrderView.of(orders.refund(current.get(), Params.id(order, UNKNOWN)), texts(language));
    }

    private static Texts texts(@Nullable String language) {
        return Texts.in(Problems.language(language));
    }

    /**
     * What is to be bought.
     *
     * @param product what it is bought for; it may be sold for it (rule LC-7) or nothing is
     */
    public record NewOrder(
            @Nullable String offer,
            @Nullable String product,
            @Nullable String release) {}
}
