package org.partnersupport.web.portal.cloud;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Workload;
import org.partnersupport.entitlement.api.Workloads;
import org.partnersupport.web.portal.plans.Asked;
import org.partnersupport.web.portal.plans.PageAddress;
import org.partnersupport.web.portal.plans.PlanAnswer;
import org.partnersupport.web.portal.plans.PlanAnswers;
import org.partnersupport.web.portal.plans.ProductQuestion;
import org.partnersupport.web.portal.plans.ProductSearch;
import org.partnersupport.web.portal.shell.NotFound;

/**
 * Help and support of one workload (rules CL-1, CL-2, CL-5): which plans can pay here and what to do about the others,
 * linking, and the way to a request. Looking changes nothing.
 */
@Named
@RequestScoped
public class WorkloadPage {
    private static final String PAGE = "/cloud/workload";

    @Inject
    Workloads workloads;

    @Inject
    ProductSearch search;

    @Inject
    PlanAnswers answers;

    @Inject
    HttpServletRequest request;

    private @Nullable Workload workload;
    private @Nullable PlanAnswer answer;

    public void open() {
        var product = Asked.of(request, "product");
        var found = workloads.of(product == null ? "" : product).orElseThrow(() -> new NotFound("workload"));
        var choice = search.choice(new ProductQuestion(null, found.product().code(), found.release()), null);
        workload = found;
        answer = answers.answer(choice, PAGE + "?").orElseThrow(() -> new NotFound("release of a workload"));
    }

    public Workload getWorkload() {
        return Objects.requireNonNull(workload);
    }

    public PlanAnswer getAnswer() {
        return Objects.requireNonNull(answer);
    }

    /** Where a request for this workload begins. */
    public String getRequest() {
        return PageAddress.of("/requests/new")
                .with("product", getWorkload().product().code())
                .with("release", getWorkload().release())
                .text();
    }

    /** The same, up to the name of the contract line that shall pay. */
    public String getStart() {
        return PageAddress.of(getRequest()).open() + "line=";
    }

    /** Where the benefits are linked, and back to here. */
    public String getLink() {
        var here = PageAddress.of(PAGE).with("product", getWorkload().product().code());
        return PageAddress.of("/contracts/link").with("next", here.text()).text();
    }
}
