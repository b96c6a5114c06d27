package org.partnersupport.web.rest.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.api.Scope;
import org.partnersupport.support.api.Warnings;
import org.partnersupport.support.api.Warnings.Warning;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.rest.scope.Needs;
import org.partnersupport.web.security.CurrentCaller;

/** What the organisation's admins are warned of, and putting it away (rule EN-5). */
@ApplicationScoped
@Path("warnings")
@Needs(Scope.CONTRACTS)
@Produces(MediaType.APPLICATION_JSON)
public class WarningsResource {
    @Inject
    CurrentCaller current;

    @Inject
    Warnings warnings;

    @GET
    public List<WarningView> warnings() {
        return warnings.of(current.get()).stream().map(WarningView::of).toList();
    }

    @POST
    @Path("{warning}/dismissal")
    public void dismiss(@PathParam("warning") String warning) {
        warnings.dismiss(current.get(), Params.id(warning, "UNKNOWN_WARNING"));
    }

    /**
     * A warning.
     *
     * @param until last day of the contract, or of the cover, inclusive
     * @param contract null for a version
     * @param line null unless its balance is low
     * @param remaining incidents left on the line now
     * @param product null unless a version is meant
     * @param release null unless a version is meant
     * @param dismissed the caller has put it away
     */
    public record WarningView(
            UUID id,
            Warnings.Kind kind,
            Instant givenAt,
            LocalDate until,
            @Nullable UUID contract,
            @Nullable UUID line,
            @Nullable Integer remaining,
            @Nullable String product,
            @Nullable String release,
            boolean dismissed) {
        static WarningView of(Warning warning) {
            var contract = warning.contract();
            var line = warning.line();
            return new WarningView(
                    warning.id(),
                    warning.kind(),
                    warning.givenAt(),
                    warning.until(),
                    contract == null ? null : contract.id(),
                    line == null ? null : line.id(),
                    line == null ? null : line.remaining(),
                    warning.product(),
                    warning.release(),
                    warning.dismissed());
        }
    }
}
