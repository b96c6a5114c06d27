package org.partnersupport.web.portal.requests;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Product;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.support.api.SupportRequests;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.plans.PlanAnswer;
import org.partnersupport.web.portal.plans.PlanCard;
import org.partnersupport.web.portal.plans.ProductChoice;
import org.partnersupport.web.portal.plans.ProductSearch;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.security.CurrentCaller;

/** The four steps to a new request (S1 to S4): which one is shown, and how one leads to the next. */
@Named
@RequestScoped
public class NewRequestPage {
    static final String PAGE = "/requests/new";
    private static final int CHECK = 4;

    @Inject
    RequestDraft draft;

    @Inject
    WizardProduct product;

    @Inject
    WizardCustomer customer;

    @Inject
    Payer payer;

    @Inject
    ProductSearch search;

    @Inject
    SupportRequests requests;

    @Inject
    CurrentCaller current;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    private int step;
    private String token = "";
    private boolean refused;

    @PostConstruct
    void read() {
        var asked = Asked.of(request, "step");
        step = asked != null && asked.matches("[1-4]") ? Integer.parseInt(asked) : 0;
        step = product.isAsked() ? 1 : step;
        refused = "true".equals(request.getParameter("refused"));
    }

    /** Opens the step that is asked for, or the one the draft stopped at, but none before it can be filled in. */
    public void open() throws IOException {
        token = draft.getId();
        step = Math.min(step == 0 ? draft.getStep() : step, product.isAsked() ? 1 : draft.firstOpenStep());
        if (product.isFound()) {
            product.choice().on(PAGE).with("customer", customer.getKept()).go();
        } else if (step == CHECK && payer.plan() == null) {
            chooseAgain();
        }
    }

    /** From the first step on: keeps product and plan, if there is a plan that can pay. */
    public void choose() throws IOException {
        product.keep();
        if (payer.plan() == null) {
            notices.error(null, "requests.new.no-plan");
        } else {
            goOn(1);
        }
    }

    /** From the second and third step on: keeps what was typed, good or not, and stays where something is wrong. */
    public void next() throws IOException {
        var problems = draft.problems(step);
        if (problems.isEmpty()) {
            goOn(step);
        } else {
            draft.keep();
            problems.forEach((field, text) -> notices.error(field, text));
        }
    }

    /** Opens the request; doing it again with the same token shows the same request (rule RQ-4). */
    public void submit() throws IOException {
        var caller = current.get();
        try {
            var opened = requests.open(caller, draft.getForm().wanted(), token);
            draft.discard(token);
            PageAddress.of("/requests/view")
                    .with("number", opened.request().number())
                    .with("opened", true)
                    .go();
        } catch (RefusedException refused) {
            draft.keep();
            if (refused.refusal().code().equals("NO_USABLE_PLAN")) {
                chooseAgain();
            } else {
                notices.refused(refused.refusals());
            }
        }
    }

    /** Throws away what was typed and begins anew. */
    public void discard() throws IOException {
        draft.discard(draft.getId());
        PageAddress.of(PAGE).go();
    }

    private void goOn(int from) throws IOException {
        draft.keep(Math.max(from + 1, draft.getStep()));
        PageAddress.of(PAGE).with("step", from + 1).go();
    }

    private static void chooseAgain() throws IOException {
        PageAddress.of(PAGE).with("step", 1).with("refused", true).go();
    }

    /** The wizard for the same customer, with the sign after which a parameter can be written. */
    public String getHere() {
        return PageAddress.of(PAGE).with("customer", customer.getKept()).open();
    }

    public ProductChoice getChoice() {
        return product.choice();
    }

    public List<Product> getProducts() {
        return search.all();
    }

    public @Nullable PlanAnswer getAnswer() {
        return product.answer();
    }

    public @Nullable String getLine() {
        return product.line();
    }

    public @Nullable PlanCard getPayer() {
        return payer.plan();
    }

    public String getPayment() {
        return payer.sentence();
    }

    public RequestForm getForm() {
        return draft.getForm();
    }

    public String getStep() {
        return Integer.toString(step);
    }

    /** True when the balance was gone at the last step. */
    public boolean isRefused() {
        return refused;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = Asked.mark(token, this.token);
    }
}
