/** The catalogue of support plans to compare (rule PD-1). */
@NullMarked
package org.partnersupport.entitlement.supportplan;

import org.jspecify.annotations.NullMarked;
