/** The entitlement module wired by hand on a real database, for its own tests and for those of the modules above. */
@NullMarked
package org.partnersupport.entitlement.testing;

import org.jspecify.annotations.NullMarked;
