/** The support-request module's schema. */
@NullMarked
package org.partnersupport.support.schema;

import org.jspecify.annotations.NullMarked;
