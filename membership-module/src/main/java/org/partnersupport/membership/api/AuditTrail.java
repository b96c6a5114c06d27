package org.partnersupport.membership.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.partnersupport.membership.kernel.Label;

/**
 * What the audit holds: who did what to what, when and from where. An organisation's admins see its entries, program
 * managers of the vendor see all; to everybody else each of these is ROLE_REQUIRED. Reads only, where nothing else is said.
 */
public interface AuditTrail {
    /** Entries of a page or a batch at most. */
    int MOST = 1_000;

    /** Whether this caller may see any of it. */
    boolean mayRead(Caller caller);

    /**
     * A page of what was asked for, the newest leading.
     *
     * @param page from 0
     * @param size at most {@link #MOST}
     * @throws org.partnersupport.membership.kernel.RefusedException ROLE_REQUIRED
     */
    Page find(Caller caller, Query query, int page, int size);

    /**
     * The next {@link #MOST} of all that was asked for, the newest leading: so that any number can be written to a file
     * without holding a transaction meanwhile.
     *
     * @param before the last entry of the batch before this one, {@link Long#MAX_VALUE} for the first
     * @throws org.partnersupport.membership.kernel.RefusedException ROLE_REQUIRED
     */
    List<Entry> before(Caller caller, Query query, long before);

    /**
     * Computes the whole chain anew and writes into the audit what was found.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException ROLE_REQUIRED for all but program managers
     */
    Check check(Caller caller);

    /**
     * What the last check found, which is made once a day in any case; empty before the first.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException ROLE_REQUIRED
     */
    Optional<Check> lastCheck(Caller caller);

    /**
     * What to look for; null asks for anything.
     *
     * @param from first day in the configured zone
     * @param to last day, inclusive
     * @param person part of the name of who acted; or of his user name, for colleagues and the vendor
     * @param action code
     * @param text part of what it was done to, of the name of whom, or of the address it came from
     * @param organisation id, code or part of the name of whose entries it is about
     */
    record Query(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String person,
            @Nullable String action,
            @Nullable String text,
            @Nullable String organisation) {}

    /**
     * One entry.
     *
     * @param actor null: nobody was signed in, or nobody asked for it
     * @param organisation whose it is; null: nobody's but the vendor's
     * @param address from where; null: no request began it, or it was written before addresses were
     * @param seal in hexadecimal; null: not yet
     */
    record Entry(
            long id,
            Instant at,
            @Nullable UUID actor,
            @Nullable String actorName,
            @Nullable UUID organisation,
            @Nullable Label organisationName,
            String action,
            String subject,
            String detail,
            @Nullable String address,
            @Nullable String seal) {}

    /** @param total how many there are on all pages */
    record Page(List<Entry> items, int page, int size, long total) {}

    /**
     * What a check of the chain found.
     *
     * @param upTo the last entry up to which nothing was changed; 0 when there is none
     * @param broken the first one that is not as it was sealed, or is missing, or came later; null for none
     */
    record Check(Instant at, long upTo, @Nullable Long broken) {
        public boolean unbroken() {
            return broken == null;
        }
    }
}
