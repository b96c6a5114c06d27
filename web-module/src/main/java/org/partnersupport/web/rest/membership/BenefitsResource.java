package org.partnersupport.web.rest.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Benefits;
import org.partnersupport.membership.api.Membership;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.web.rest.membership.BenefitsView.Activation;
import org.partnersupport.web.rest.membership.BenefitsView.Granted;
import org.partnersupport.web.rest.membership.BenefitsView.Offer;
import org.partnersupport.web.rest.problem.Problems;
import org.partnersupport.web.security.CurrentCaller;
import org.partnersupport.web.texts.Texts;

/** The technical benefits of the caller's organisation. */
@ApplicationScoped
@Path("benefits")
@Produces(MediaType.APPLICATION_JSON)
public class BenefitsResource {
    @Inject
    CurrentCaller current;

    @Inject
    Membership membership;

    @Inject
    Benefits benefits;

    @Inject
    CivilTime time;

    @GET
    public BenefitsView benefits(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var caller = current.get();
        var activation = membership.activationState(caller);
        if (!caller.inPartnerProgramme()) {
            throw new RefusedException(
                    activation.refusal() == null ? Refusal.of("NOT_AUTHORIZED_PROGRAMME") : activation.refusal());
        }
        var offers = membership.activeOffers(caller);
        var today = time.today();
        var granted = offers.stream()
                .flatMap(offer -> benefits.grantedBy(offer.tier().code(), offer.competency(), today).stream()
                        .map(plan -> Granted.of(offer, plan)))
                .toList();
        var texts = Texts.in(Problems.language(language));
        return new BenefitsView(
                offers.stream().map(Offer::of).toList(),
                membership.followingOffers(caller).stream().map(Offer::of).toList(),
                granted,
                Activation.of(activation, texts));
    }
}
