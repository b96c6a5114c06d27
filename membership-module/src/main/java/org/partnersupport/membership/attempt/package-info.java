/** Limits on how often something may be tried, counted in the database. */
@NullMarked
package org.partnersupport.membership.attempt;

import org.jspecify.annotations.NullMarked;
