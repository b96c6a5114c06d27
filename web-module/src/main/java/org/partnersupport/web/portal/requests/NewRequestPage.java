package org.partnersupport.web.portal.requests;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
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
import org.partnersupport.web.portal.plans.PlanAnswers;
import org.partnersupport.web.portal.plans.PlanCard;
import org.partnersupport.web.portal.plans.ProductChoice;
import org.partnersupport.web.portal.plans.ProductSearch;
import org.partnersupport.web.portal.shell.Notices;
import org.partnersupport.web.portal.shell.PortalTexts;
import org.partnersupport.web.security.CurrentCaller;

/**
 * The four steps to a new request (S1 to S4). The choice of the first step stands in the address until "next" keeps it,
 * so a link alone changes nothing.
 */
@Named
@RequestScoped
public class NewRequestPage {
    private static final String PAGE = "/requests/new";
    private static final int CHECK = 4;

    @Inject
    RequestDraft draft;

    @Inject
    ProductSearch search;

    @Inject
    PlanAnswers answers;

    @Inject
    SupportRequests requests;

    @Inject
    CurrentCaller current;

    @Inject
    Notices notices;

    @Inject
    PortalTexts texts;

    @Inject
    HttpServletRequest request;

    private int step;
    private @Nullable String q;
    private @Nullable String product;
    private @Nullable String release;
    private @Nullable String line;
    private String token = "";
    private boolean refused;
    private @Nullable ProductChoice choice;

    @PostConstruct
    void read() {
        var asked = Asked.of(request, "step");
        step = asked != null && asked.matches("[1-4]") ? Integer.parseInt(asked) : 0;
        q = request.getParameter("q");
        product = Asked.of(request, "product");
        release = Asked.of(request, "release");
        line = Asked.of(request, "line");
        refused = "true".equals(request.getParameter("refused"));
        step = product != null || q != null ? 1 : step;
    }

    /** Opens the step that is asked for, or the one the draft stopped at, but none before it can be filled in. */
    public void open() throws IOException {
        token = draft.getId();
        step = Math.min(step == 0 ? draft.getStep() : step, product != null || q != null ? 1 : draft.firstOpenStep());
        var made = getChoice();
        if (q != null && made.product() != null) {
            var chosen = made.release();
            go(PageAddress.of(PAGE)
                    .with("product", made.product().code())
                    .with("release", chosen == null ? null : chosen.code()));
        } else if (step == CHECK && getPayer() == null) {
            go(PageAddress.of(PAGE).with("step", 1).with("refused", true));
        }
    }

    /** From the first step on: keeps product and plan, if there is a plan that can pay. */
    public void choose() throws IOException {
        var form = draft.getForm();
        form.setProduct(product);
        form.setRelease(release);
        form.setLine(line);
        draft.keep();
        if (getPayer() == null) {
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
            go(PageAddress.of("/requests/view")
                    .with("number", opened.request().number())
                    .with("opened", true));
        } catch (RefusedException refused) {
            draft.keep();
            if (refused.refusal().code().equals("NO_USABLE_PLAN")) {
                go(PageAddress.of(PAGE).with("step", 1).with("refused", true));
            } else {
                notices.refused(refused.refusals());
            }
        }
    }

    /** Throws away what was typed and begins anew. */
    public void discard() throws IOException {
        draft.discard(draft.getId());
        go(PageAddress.of(PAGE));
    }

    private void goOn(int from) throws IOException {
        draft.keep(Math.max(from + 1, draft.getStep()));
        go(PageAddress.of(PAGE).with("step", from + 1));
    }

    private static void go(PageAddress address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address.redirect());
    }

    public ProductChoice getChoice() {
        var made = choice;
        if (made == null) {
            var form = draft.getForm();
            var chosen = product == null && q == null;
            made = search.choice(q, chosen ? form.getProduct() : product, chosen ? form.getRelease() : release, null);
            choice = made;
        }
        return made;
    }

    public @Nullable PlanAnswer getAnswer() {
        return answers.answer(getChoice(), PAGE + "?step=1&").orElse(null);
    }

    /** The usable plan that will pay: the chosen one, else the one that ends first; null when none can. */
    public @Nullable PlanCard getPayer() {
        var answer = getAnswer();
        var usable = answer == null ? List.<PlanCard>of() : answer.usable();
        var chosen = draft.getForm().lineId();
        return usable.stream()
                .filter(plan -> chosen == null || chosen.equals(plan.line()))
                .findFirst()
                .orElse(null);
    }

    /** Rule PL-6: who pays, which contract, and what remains after. */
    public String getPayment() {
        var payer = getPayer();
        if (payer == null) {
            return "";
        }
        var remaining = payer.remaining();
        var contract = texts.grouped(payer.accessId());
        var plan = texts.label(payer.label());
        return remaining == null
                ? texts.of("requests.new.pays.unlimited", contract, plan)
                : texts.of("requests.new.pays", contract, plan, remaining, remaining - 1);
    }

    public List<Product> getProducts() {
        return search.all();
    }

    public RequestForm getForm() {
        return draft.getForm();
    }

    public String getStep() {
        return Integer.toString(step);
    }

    public @Nullable String getLine() {
        return line == null ? draft.getForm().getLine() : line;
    }

    /** True when the balance was gone at the last step. */
    public boolean isRefused() {
        return refused;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
