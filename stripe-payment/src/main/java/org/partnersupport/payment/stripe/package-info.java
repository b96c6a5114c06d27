/** Stripe behind the payment port (rule PD-2): its hosted Checkout page, so that no card ever comes here. */
@NullMarked
package org.partnersupport.payment.stripe;

import org.jspecify.annotations.NullMarked;
