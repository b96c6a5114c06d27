package org.partnersupport.web.portal.purchases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.IncidentOffer;
import org.partnersupport.entitlement.api.IncidentOrders;
import org.partnersupport.entitlement.api.IncidentOrders.Wanted;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.web.arrival.Arrival;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.plans.ProductChoice;
import org.partnersupport.web.portal.plans.ProductQuestion;
import org.partnersupport.web.portal.plans.ProductSearch;
import org.partnersupport.web.portal.shell.ExplainsRefusals;
import org.partnersupport.web.security.CurrentCaller;

/** What is sold for a release, at which price and on which terms, or why nothing is (rules LC-7, PL-5). */
@Named
@RequestScoped
public class BuyPage {
    @Inject
    IncidentOrders orders;

    @Inject
    PlanChoice plans;

    @Inject
    ProductSearch search;

    @Inject
    CurrentCaller current;

    @Inject
    CivilTime time;

    @Inject
    HttpServletRequest http;

    private String token = UUID.randomUUID().toString();
    private @Nullable ProductChoice choice;
    private @Nullable Refusal refusal;
    private List<IncidentOffer> offers = List.of();

    /** Before Faces begins: whether the form is there at all depends on it. */
    @PostConstruct
    void read() {
        var made = search.choice(ProductQuestion.of(http), null);
        choice = made;
        if (made.product() != null && made.release() != null) {
            refusal = plans.plansFor(
                            current.get(), made.product().code(), made.release().code(), time.today())
                    .buyIncident()
                    .refusal();
            offers = refusal == null ? orders.offers() : List.of();
        }
    }

    /** Product and release stand in the address; without them the way leads to where they are chosen. */
    public void open() throws IOException {
        var made = getChoice();
        if (made.product() == null || made.release() == null) {
            made.on("/plans").go();
        }
    }

    /**
     * Leads to the page of the gateway. Sent twice it is the same order (rule PD-2); another pack chosen after the way
     * back is another one.
     */
    @ExplainsRefusals
    public @Nullable String buy() throws IOException {
        var wanted = new Wanted(getChosen(), asked("product"), asked("release"), here() + "/purchases/return");
        var order = orders.place(current.get(), wanted, token + " " + wanted.offer())
                .order();
        var page = order.checkout();
        if (page == null) {
            PageAddress.of("/purchases/return").with("order", order.id()).go();
        } else if (page.startsWith("/")) {
            PageAddress.of(page).go();
        } else {
            FacesContext.getCurrentInstance().getExternalContext().redirect(page);
        }
        return null;
    }

    private String asked(String parameter) {
        return Objects.requireNonNullElse(Asked.of(http, parameter), "");
    }

    private String here() {
        return Arrival.portal(http);
    }

    /** Code of the offer that is chosen; the smallest to begin with. */
    public String getChosen() {
        return Objects.requireNonNullElse(
                Asked.of(http, "offer"), offers.isEmpty() ? "" : offers.get(0).code());
    }

    public ProductChoice getChoice() {
        return Objects.requireNonNull(choice);
    }

    /** Why this account may not buy for this release; null when it may. */
    public @Nullable Refusal getRefusal() {
        return refusal;
    }

    /** What is on sale; empty when nothing may be bought or nothing is sold online here. */
    public List<IncidentOffer> getOffers() {
        return offers;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = Asked.mark(token, this.token);
    }
}
