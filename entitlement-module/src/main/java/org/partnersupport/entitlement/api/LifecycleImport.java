package org.partnersupport.entitlement.api;

import java.util.UUID;

/** Rule LC-2: takes one product's file in the shape of the endoflife.date API v1 into the catalogue. */
public interface LifecycleImport {
    /**
     * Imports the whole file or nothing; the same file again changes nothing; a changed date keeps its history.
     *
     * @param by the PROGRAM_MANAGER who imports (checked by the caller of this method)
     * @throws org.partnersupport.membership.kernel.RefusedException INVALID_CATALOGUE with the facts {@code line},
     *     {@code column}, {@code field} (JSON Pointer) and {@code reason}
     */
    Result importProduct(UUID by, byte[] json);

    /** Releases counted: new, changed, as before. */
    record Result(String product, int created, int changed, int unchanged) {}
}
