/**
 * Buying incidents (rules PD-2, PL-5, LC-7): what is on sale, orders and their states, and the contract line that a paid
 * order brings, exactly once.
 */
@NullMarked
package org.partnersupport.entitlement.purchase;

import org.jspecify.annotations.NullMarked;
