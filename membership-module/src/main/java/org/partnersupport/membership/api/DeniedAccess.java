package org.partnersupport.membership.api;

import org.partnersupport.membership.kernel.Refusal;

/** Notes in the audit who asked for what is not his to see or to do. */
public interface DeniedAccess {
    /**
     * Notes it when the refusal says that a role is missing, or that there is no such thing where things belong to
     * somebody; other refusals deny no access. Bounded for each account, so that it fills nothing. Called once the refused
     * transaction is over: the entry stands in one of its own.
     *
     * @param object what was asked for: an address without anything that a person wrote
     */
    void note(String object, Refusal refusal);
}
