/** Pages of buying incidents (rules PD-2, PL-5): what is sold, how an order went, and giving it back. */
@NullMarked
package org.partnersupport.web.portal.purchases;

import org.jspecify.annotations.NullMarked;
