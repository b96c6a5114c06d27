/** Tests of the N / N-1 rule. */
@NullMarked
package org.partnersupport.entitlement.lifecycle;

import org.jspecify.annotations.NullMarked;
