/**
 * The incidents of a contract line (rules EN-3, EN-4, RQ-2, RQ-3, RQ-5): reserving, settling, resuming and expiring. Every
 * change of a balance and its append-only entry are one statement.
 */
@NullMarked
package org.partnersupport.entitlement.ledger;

import org.jspecify.annotations.NullMarked;
