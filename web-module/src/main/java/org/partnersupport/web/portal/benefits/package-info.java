/** Technical benefits: what the offers grant, how activation stands, the ids of the contracts. */
@NullMarked
package org.partnersupport.web.portal.benefits;

import org.jspecify.annotations.NullMarked;
