/** How a payment gateway is told to take money and tells what became of it (rule PD-2); adapters implement it. */
@NullMarked
package org.partnersupport.entitlement.api.payment;

import org.jspecify.annotations.NullMarked;
