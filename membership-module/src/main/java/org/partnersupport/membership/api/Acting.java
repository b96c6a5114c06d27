package org.partnersupport.membership.api;

import org.partnersupport.membership.database.Scope;
import org.partnersupport.membership.database.Scope.Kind;

/**
 * On whose behalf the running thread asks the database, which shows and takes nothing else, whatever a query forgets
 * (ADR 20). Set when a request is recognised and ended with it; {@link Door} leads further.
 */
public final class Acting {
    private Acting() {}

    /** Its organisation's rows and its own, until {@link #asNobody()}; engineers see all requests (rule RQ-7). */
    public static void as(Caller caller) {
        Scope.set(caller.has(Role.SUPPORT_ENGINEER) ? Kind.ENGINEER : Kind.ACCOUNT, caller.account(), caller.party());
    }

    /** Nobody's rows: what every thread begins with. */
    public static void asNobody() {
        Scope.clear();
    }
}
