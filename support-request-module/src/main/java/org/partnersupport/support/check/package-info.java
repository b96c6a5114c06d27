/** Validation shared by the module's features. */
@NullMarked
package org.partnersupport.support.check;

import org.jspecify.annotations.NullMarked;
