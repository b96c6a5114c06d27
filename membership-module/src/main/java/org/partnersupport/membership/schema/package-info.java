/** The membership module's schema. */
@NullMarked
package org.partnersupport.membership.schema;

import org.jspecify.annotations.NullMarked;
