package org.partnersupport.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Product;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.plans.PlanAnswer;
import org.partnersupport.web.portal.plans.PlanAnswers;
import org.partnersupport.web.portal.plans.ProductChoice;
import org.partnersupport.web.portal.plans.ProductSearch;
import org.partnersupport.web.portal.shell.Notices;

/** Which plan can pay (rules PL-1 to PL-4): all of the choice stands in the address, and looking changes nothing. */
@Named
@RequestScoped
public class PlansPage {
    @Inject
    ProductSearch search;

    @Inject
    PlanAnswers answers;

    @Inject
    CivilTime time;

    @Inject
    Notices notices;

    private @Nullable String q;
    private @Nullable String product;
    private @Nullable String release;
    private @Nullable String on;
    private @Nullable ProductChoice choice;
    private @Nullable PlanAnswer answer;

    /** Reads the address; what was searched for and found becomes an address that can be kept. */
    public void open() throws IOException {
        var made = search.choice(q, product, release, on);
        choice = made;
        if (on != null && ProductSearch.day(on).isEmpty()) {
            notices.error("on", "plans.on.wrong");
        } else if (q != null && made.product() != null) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address(made));
        } else {
            answer = answers.answer(
                            made,
                            PageAddress.of("/plans")
                                    .with("on", dayUnlessToday(made))
                                    .open())
                    .orElse(null);
        }
    }

    private String address(ProductChoice made) {
        return chosen("/plans").with("on", dayUnlessToday(made)).redirect();
    }

    private @Nullable String dayUnlessToday(ProductChoice made) {
        return isToday(made) ? null : made.day().toString();
    }

    private boolean isToday(ProductChoice made) {
        return made.day().equals(time.today());
    }

    /** Only the day a request is opened counts (rule LC-6), so another day can be looked at but not started with. */
    public boolean isStartable() {
        return isToday(getChoice());
    }

    /** The same choice, judged today. */
    public String getToday() {
        return chosen("/plans").text();
    }

    /** Where a request with this choice begins, up to the name of the contract line; empty when it cannot begin here. */
    public String getStart() {
        return isStartable() ? chosen("/requests/new").open() + "line=" : "";
    }

    private PageAddress chosen(String page) {
        var made = getChoice();
        var one = made.product();
        var of = made.release();
        return PageAddress.of(page)
                .with("product", one == null ? null : one.code())
                .with("release", of == null ? null : of.code());
    }

    public ProductChoice getChoice() {
        return Objects.requireNonNull(choice);
    }

    public @Nullable PlanAnswer getAnswer() {
        return answer;
    }

    public List<Product> getProducts() {
        return search.all();
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public @Nullable String getProduct() {
        return product;
    }

    public void setProduct(@Nullable String product) {
        this.product = product;
    }

    public @Nullable String getRelease() {
        return release;
    }

    public void setRelease(@Nullable String release) {
        this.release = release;
    }

    public @Nullable String getOn() {
        return on;
    }

    public void setOn(@Nullable String on) {
        this.on = on;
    }
}
