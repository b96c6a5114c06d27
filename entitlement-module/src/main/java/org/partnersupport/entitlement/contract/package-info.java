/** Contracts: issued once at activation with the pair of ids and one line for each granted plan; read by those who may. */
@NullMarked
package org.partnersupport.entitlement.contract;

import org.jspecify.annotations.NullMarked;
