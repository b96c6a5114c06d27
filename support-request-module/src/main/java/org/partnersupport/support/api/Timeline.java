package org.partnersupport.support.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnersupport.entitlement.api.Contract;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Offer;

/** What ends when in the next two years, of what the caller may see. Reads only. */
public interface Timeline {
    /** How far it looks ahead. */
    int MONTHS = 24;

    /**
     * The earliest first. Memberships and the organisation's contracts; contracts linked to the account; and the versions
     * that the organisation's requests of the last two years were about, for who does not administer it those of the own
     * requests (rule RQ-7).
     */
    List<Ending> of(Caller caller);

    /**
     * @param day last day on which it still holds, in the configured zone
     * @param offer null unless a membership is meant
     * @param contract null unless a contract is meant
     * @param product code, null unless a version is meant
     * @param release code inside the product, null unless a version is meant
     */
    record Ending(
            LocalDate day,
            Kind kind,
            Advice advice,
            @Nullable Offer offer,
            @Nullable Contract contract,
            @Nullable String product,
            @Nullable String release) {}

    /** Rule AC-8 keeps the first three apart. */
    enum Kind {
        ACTIVATE_BY,
        MEMBERSHIP_ENDS,
        CONTRACT_ENDS,
        /** Rule LC-4: the last covered day as far as known today. */
        COVER_ENDS,
        /** Mainstream support of version N: it stays covered until a newer version makes it N-1 (rule LC-3). */
        MAINSTREAM_ENDS,
        SUPPORT_ENDS
    }

    /** What to do about it. */
    enum Advice {
        /** Something follows already. */
        NOTHING,
        ACTIVATE,
        /** A following offer is there and can be activated in advance (rule AC-9). */
        RENEW_IN_ADVANCE,
        RENEW_MEMBERSHIP,
        /** The contract is somebody else's: only its organisation can renew. */
        ASK_ITS_ORGANISATION,
        MOVE_TO_NEWER_VERSION,
        /** Nothing yet: only a newer version would end the cover (rule LC-3). */
        EXPECT_NEWER_VERSION,
        /** A paid plan (rule PD-1): the vendor goes on with it. */
        ASK_VENDOR,
        /** Bought incidents (rule PD-2): use them, or buy again then. */
        USE_UP
    }
}
