package org.partnersupport.support.request;

import jakarta.persistence.Query;
import org.partnersupport.membership.api.Caller;
import org.partnersupport.membership.api.Role;

/** Rule RQ-7 as a condition of the query itself: what somebody may not see never leaves the database. */
enum Sight {
    OWN("r.requester = :account"),
    ORGANISATION("(r.party = :party OR r.requester = :account)"),
    ALL("1 = 1");

    private final String condition;

    Sight(String condition) {
        this.condition = condition;
    }

    static Sight of(Caller caller) {
        if (caller.has(Role.SUPPORT_ENGINEER)) {
            return ALL;
        }
        return caller.administersOrganisation() ? ORGANISATION : OWN;
    }

    /** JPQL on a request named {@code r}. */
    String condition() {
        return condition;
    }

    <Q extends Query> Q bind(Q query, Caller caller) {
        if (this != ALL) {
            query.setParameter("account", caller.account());
        }
        if (this == ORGANISATION) {
            query.setParameter("party", caller.party());
        }
        return query;
    }
}
