/**
 * The face of the entitlement module: products and their lifecycle, contracts and their ledger, linking, and which plan
 * can pay. Other modules use nothing but this package and its events.
 */
@NullMarked
package org.partnersupport.entitlement.api;

import org.jspecify.annotations.NullMarked;
