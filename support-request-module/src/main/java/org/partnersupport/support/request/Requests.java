package org.partnersupport.support.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.support.api.NewRequest;
import org.partnersupport.support.api.Resolution;
import org.partnersupport.support.api.SupportRequest;
import org.partnersupport.support.api.SupportRequests;

/** The module's face for requests: gives each call to its use case. */
@ApplicationScoped
class Requests implements SupportRequests {
    @Inject
    OpenRequest opening;

    @Inject
    ReadRequests reading;

    @Inject
    ChangeRequest changing;

    @Override
    public Opened open(Caller caller, NewRequest wanted, String idempotencyKey) {
        return opening.open(caller, wanted, idempotencyKey);
    }

    @Override
    public Page find(Caller caller, Query query) {
        return reading.find(caller, query);
    }

    @Override
    public Map<UUID, Long> countByCustomer(Caller caller) {
        return reading.countByCustomer(caller);
    }

    @Override
    public Map<UUID, String> numbers(Caller caller, Collection<UUID> requests) {
        return reading.numbers(caller, requests);
    }

    @Override
    public SupportRequest byNumber(Caller caller, String number) {
        return reading.byNumber(caller, number);
    }

    @Override
    public SupportRequest close(Caller caller, String number, Resolution resolution) {
        return changing.close(caller, number, resolution);
    }

    @Override
    public SupportRequest reopen(Caller caller, String number) {
        return changing.reopen(caller, number);
    }

    @Override
    public SupportRequest beginWork(Caller caller, String number) {
        return changing.beginWork(caller, number);
    }

    @Override
    public Set<Resolution> resolutionsFor(Caller caller, SupportRequest request) {
        return Rights.resolutions(caller, request);
    }
}
