/** The entitlement module's schema. */
@NullMarked
package org.partnersupport.entitlement.schema;

import org.jspecify.annotations.NullMarked;
