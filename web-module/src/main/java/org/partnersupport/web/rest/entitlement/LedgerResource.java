package org.partnersupport.web.rest.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Contracts;
import org.partnersupport.entitlement.api.LedgerEntry;
import org.partnersupport.membership.api.Accounts;
import org.partnersupport.web.rest.body.Params;
import org.partnersupport.web.security.CurrentCaller;

/** The movements of a contract line. */
@ApplicationScoped
@Path("contracts/{contract}/lines/{line}/ledger")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {
    private static final String UNKNOWN = "UNKNOWN_CONTRACT";

    @Inject
    CurrentCaller current;

    @Inject
    Contracts contracts;

    @Inject
    Accounts accounts;

    @GET
    public LedgerView ledger(
            @PathParam("contract") String contract,
            @PathParam("line") String line,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size) {
        var found = contracts.ledger(
                current.get(),
                Params.id(contract, UNKNOWN),
                Params.id(line, UNKNOWN),
                Params.page(page),
                Params.size(size));
        var names = accounts.displayNames(found.items().stream()
                .map(LedgerEntry::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var items =
                found.items().stream().map(entry -> Movement.of(entry, names)).toList();
        return new LedgerView(items, found.page(), found.size(), found.total());
    }

    /** @param page from 0 */
    public record LedgerView(List<Movement> items, int page, int size, long total) {}

    /**
     * One movement.
     *
     * @param amount what it did to the balance
     * @param balance what remained after it, null when unlimited
     * @param request number of the support request, null for grants and expiry
     * @param by display name of who caused it, null for the system
     */
    public record Movement(
            Instant at,
            LedgerEntry.Kind kind,
            int amount,
            @Nullable Integer balance,
            @Nullable String request,
            @Nullable String by,
            String reason) {
        static Movement of(LedgerEntry entry, Map<UUID, String> names) {
            return new Movement(
                    entry.at(),
                    entry.kind(),
                    entry.amount(),
                    entry.balance(),
                    entry.request(),
                    entry.by() == null ? null : names.get(entry.by()),
                    entry.reason());
        }
    }
}
