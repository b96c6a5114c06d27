package org.partnersupport.web.portal.requests;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.plans.PlanAnswer;
import org.partnersupport.web.portal.plans.PlanAnswers;
import org.partnersupport.web.portal.plans.ProductChoice;
import org.partnersupport.web.portal.plans.ProductQuestion;
import org.partnersupport.web.portal.plans.ProductSearch;

/**
 * The first step (S1): product, release and plan. They stand in the address until they are kept, so a link alone
 * changes nothing; an address that asks for none shows those of the draft.
 */
@RequestScoped
class WizardProduct {
    @Inject
    RequestDraft draft;

    @Inject
    ProductSearch search;

    @Inject
    PlanAnswers answers;

    @Inject
    WizardCustomer customer;

    @Inject
    HttpServletRequest request;

    private @Nullable ProductQuestion question;
    private @Nullable String line;
    private @Nullable ProductChoice choice;

    @PostConstruct
    void read() {
        question = ProductQuestion.of(request);
        line = Asked.of(request, "line");
    }

    private ProductQuestion question() {
        return Objects.requireNonNull(question);
    }

    /** True when the address asks for a product, which it does in the first step only. */
    boolean isAsked() {
        return question().asks();
    }

    /** True when the choice was made by searching, and deserves an address of its own. */
    boolean isFound() {
        return question().foundIn(choice());
    }

    ProductChoice choice() {
        var made = choice;
        if (made == null) {
            var form = draft.getForm();
            var kept = new ProductQuestion(null, form.getProduct(), form.getRelease());
            made = search.choice(isAsked() ? question() : kept, null);
            choice = made;
        }
        return made;
    }

    @Nullable
    PlanAnswer answer() {
        if (customer.getRefusal() != null) {
            return null;
        }
        var here = PageAddress.of(NewRequestPage.PAGE).with("step", 1).with("customer", customer.getKept());
        return answers.answer(choice(), here.open(), customer.getCustomer() != null)
                .orElse(null);
    }

    /** The contract line that shall pay; null for the one that ends first. */
    @Nullable
    String line() {
        return line == null ? draft.getForm().getLine() : line;
    }

    /** Keeps what the address asks for. */
    void keep() {
        var form = draft.getForm();
        form.setProduct(question().product());
        form.setRelease(question().release());
        form.setLine(line);
        form.setCustomer(customer.getKept());
        draft.keep();
    }
}
