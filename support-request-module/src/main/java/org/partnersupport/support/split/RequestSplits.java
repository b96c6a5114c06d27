package org.partnersupport.support.split;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.support.api.Splits;

/** The module's face for splits: gives each call to its use case. */
@ApplicationScoped
class RequestSplits implements Splits {
    @Inject
    ReadSplits reading;

    @Inject
    AnnouncePayer announcing;

    @Inject
    ProposeSplit proposing;

    @Inject
    DecideSplit deciding;

    RequestSplits() {}

    @Override
    public Parts of(Caller caller, String number) {
        return reading.of(caller, number);
    }

    @Override
    public Payer payer(Caller caller, String number) {
        return announcing.payer(caller, number);
    }

    @Override
    public Split propose(Caller caller, String number, NewPart wanted) {
        return proposing.propose(caller, number, wanted);
    }

    @Override
    public Agreed agree(Caller caller, String number, UUID split) {
        return deciding.agree(caller, number, split);
    }

    @Override
    public Split decline(Caller caller, String number, UUID split) {
        return deciding.decline(caller, number, split);
    }
}
