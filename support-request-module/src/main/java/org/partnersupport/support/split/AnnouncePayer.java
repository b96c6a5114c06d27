package org.partnersupport.support.split;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.partnersupport.entitlement.api.PlanChoice;
import org.partnersupport.entitlement.api.PlanChoice.Answer;
import org.partnersupport.entitlement.api.PlanChoice.Unavailable;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.membership.kernel.Refusal;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.support.api.Splits.Payer;
import org.partnersupport.support.api.SupportRequest;
import org.partnersupport.support.api.SupportRequests;

/**
 * Tells who will pay for a part: whoever pays for the whole, if he still can (rule PL-6). Has no transaction, as the
 * refusal of a version that left the catalogue would undo it.
 */
@ApplicationScoped
class AnnouncePayer {
    @Inject
    SupportRequests requests;

    @Inject
    PlanChoice plans;

    @Inject
    CivilTime time;

    AnnouncePayer() {}

    Payer payer(Caller caller, String number) {
        var whole = requests.byNumber(caller, number);
        try {
            return payer(
                    whole,
                    plans.plansFor(caller, whole.product(), whole.release(), time.today(), whole.customer() != null));
        } catch (RefusedException unknown) {
            return new Payer(null, unknown.refusals());
        }
    }

    private static Payer payer(SupportRequest whole, Answer answer) {
        return answer.usable().stream()
                .filter(plan -> Objects.equals(plan.line(), whole.line()))
                .findFirst()
                .map(plan -> new Payer(plan, List.of()))
                .orElseGet(() -> new Payer(null, objections(whole, answer)));
    }

    private static List<Refusal> objections(SupportRequest whole, Answer answer) {
        var known = answer.unavailable().stream()
                .filter(plan -> whole.line() != null && whole.line().equals(plan.line()))
                .map(Unavailable::reasons)
                .flatMap(List::stream);
        return Stream.concat(Stream.of(Refusal.of("NO_USABLE_PLAN")), known).toList();
    }
}
