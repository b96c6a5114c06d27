package org.partnersupport.entitlement.api;

import org.partnersupport.membership.api.Caller;

/** Rule LC-2: takes one product's file in the shape of the endoflife.date API v1 into the catalogue. */
public interface LifecycleImport {
    /**
     * Imports the whole file or nothing; the same file again changes nothing; a changed date keeps its history.
     *
     * @throws org.partnersupport.membership.kernel.RefusedException ROLE_REQUIRED for all but a PROGRAM_MANAGER, whatever
     *     the file is; INVALID_CATALOGUE with the facts {@code line}, {@code column}, {@code field} (JSON Pointer) and
     *     {@code reason}
     */
    Result importProduct(Caller by, byte[] json);

    /** Releases counted: new, changed, as before. */
    record Result(String product, int created, int changed, int unchanged) {}
}
