package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.IncidentOrders;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.problem.Problems;
import org.partnersupport.web.security.CurrentCaller;
import org.partnersupport.web.texts.Texts;

/** What can be bought for a release, and whether this account may (rules LC-7, PL-5). */
@ApplicationScoped
@Path("incident-offers")
@Produces(MediaType.APPLICATION_JSON)
public class IncidentOffersResource {
    @Inject
    CurrentCaller current;

    @Inject
    PlanChoice plans;

    @Inject
    IncidentOrders orders;

    @Inject
    CivilTime time;

    @GET
    public OffersView offers(
            @QueryParam("product") @Nullable String product,
            @QueryParam("release") @Nullable String release,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var answer = plans.plansFor(
                current.get(), Params.required("product", product), Params.required("release", release), time.today());
        var buying = PlansView.BuyIncident.of(answer.buyIncident(), Texts.in(Problems.language(language)));
        return new OffersView(
                buying,
                buying.allowed()
                        ? orders.offers().stream().map(IncidentOfferView::of).toList()
                        : List.of());
    }

    /** @param offers the smallest first; empty when nothing may be bought */
    public record OffersView(PlansView.BuyIncident buyIncident, List<IncidentOfferView> offers) {}
}
