/** What offers grant: the dated catalogue of benefits, plans and allowances (rule EN-1). */
@NullMarked
package org.partnersupport.entitlement.benefit;

import org.jspecify.annotations.NullMarked;
