package org.partnersupport.web.rest.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.CivilTime;
import org.partnersupport.support.api.Timeline;
import org.partnersupport.support.api.Timeline.Ending;
import org.partnersupport.web.security.CurrentCaller;

/** What ends when in the next two years. */
@ApplicationScoped
@Path("timeline")
@Produces(MediaType.APPLICATION_JSON)
public class TimelineResource {
    @Inject
    CurrentCaller current;

    @Inject
    Timeline timeline;

    @Inject
    CivilTime time;

    @GET
    public TimelineView timeline() {
        var endings = timeline.of(current.get());
        var today = time.today();
        return new TimelineView(
                today,
                today.plusMonths(Timeline.MONTHS),
                endings.stream().map(TimelineEntry::of).toList());
    }

    /**
     * What ends when.
     *
     * @param from today
     * @param to last day looked at, inclusive
     */
    public record TimelineView(LocalDate from, LocalDate to, List<TimelineEntry> entries) {}

    /**
     * Something that ends.
     *
     * @param day last day on which it holds
     * @param advice what to do about it
     * @param offer null unless a membership is meant
     * @param tier of that membership
     * @param contract null unless a contract is meant
     * @param accessId of that contract
     * @param product null unless a version is meant
     * @param release null unless a version is meant
     */
    public record TimelineEntry(
            LocalDate day,
            Timeline.Kind kind,
            Timeline.Advice advice,
            @Nullable UUID offer,
            @Nullable String tier,
            @Nullable UUID contract,
            @Nullable String accessId,
            @Nullable String product,
            @Nullable String release) {
        static TimelineEntry of(Ending ending) {
            var offer = ending.offer();
            var contract = ending.contract();
            return new TimelineEntry(
                    ending.day(),
                    ending.kind(),
                    ending.advice(),
                    offer == null ? null : offer.id(),
                    offer == null ? null : offer.tier().code(),
                    contract == null ? null : contract.id(),
                    contract == null ? null : contract.accessId(),
                    ending.product(),
                    ending.release());
        }
    }
}
