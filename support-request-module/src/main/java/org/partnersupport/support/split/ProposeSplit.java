package org.partnersupport.support.split;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.kernel.Audit;
import org.partnersupport.membership.kernel.Ids;
import org.partnersupport.membership.kernel.RefusedException;
import org.partnersupport.membership.kernel.UseCase;
import org.partnersupport.support.api.Splits.NewPart;
import org.partnersupport.support.api.Splits.Split;
import org.partnersupport.support.api.Splits.State;
import org.partnersupport.support.api.SupportRequests;
import org.partnersupport.support.check.Checks;

/** An engineer announces a part to the requester; nothing is taken (rule RQ-6). */
@UseCase
class ProposeSplit {
    @Inject
    SupportRequests requests;

    @Inject
    SplitStore splits;

    @Inject
    Checks checks;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    ProposeSplit() {}

    public Split propose(Caller caller, String number, NewPart wanted) {
        checks.pass(wanted);
        var request = requests.byNumber(caller, number);
        var held = splits.hold(request.id());
        SplitRule.objectionToProposing(caller, held.status()).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        var proposed = new Split(
                Ids.next(),
                wanted.title(),
                wanted.description(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.account(),
                State.PROPOSED,
                null,
                null,
                null);
        splits.add(request.id(), proposed);
        audit.record(
                caller.account(),
                held.organisation(),
                "SPLIT_PROPOSED",
                request.number(),
                proposed.id().toString());
        return proposed;
    }
}
