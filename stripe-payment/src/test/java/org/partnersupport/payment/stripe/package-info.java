@NullMarked
package org.partnersupport.payment.stripe;

import org.jspecify.annotations.NullMarked;
