package org.partnersupport.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Product;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.plans.PlanAnswer;
import org.partnersupport.web.portal.plans.PlanAnswers;
import org.partnersupport.web.portal.plans.ProductChoice;
import org.partnersupport.web.portal.plans.ProductQuestion;
import org.partnersupport.web.portal.plans.ProductSearch;
import org.partnersupport.web.portal.shell.Notices;

/** Which plan can pay (rules PL-1 to PL-4): all of the choice stands in the address, and looking changes nothing. */
@Named
@RequestScoped
public class PlansPage {
    private static final String PAGE = "/plans";

    @Inject
    ProductSearch search;

    @Inject
    PlanAnswers answers;

    @Inject
    CivilTime time;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private @Nullable ProductChoice choice;
    private @Nullable PlanAnswer answer;

    /** Reads the address; what was searched for and found becomes an address that can be kept. */
    public void open() throws IOException {
        var question = ProductQuestion.of(request);
        var on = Asked.of(request, "on");
        var made = search.choice(question, on);
        choice = made;
        if (on != null && ProductSearch.day(on).isEmpty()) {
            notices.error("on", "plans.on.wrong");
        } else if (question.foundIn(made)) {
            made.on(PAGE).with("on", dayUnlessToday(made)).go();
        } else {
            var here = PageAddress.of(PAGE).with("on", dayUnlessToday(made));
            answer = answers.answer(made, here.open()).orElse(null);
        }
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
        return getChoice().on(PAGE).text();
    }

    /** Where a request with this choice begins, up to the name of the contract line; empty when it cannot begin here. */
    public String getStart() {
        return isStartable() ? getChoice().on("/requests/new").open() + "line=" : "";
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
}
