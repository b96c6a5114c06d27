/**
 * The small things every module shares. This package depends on nothing else of the application and holds at most a
 * dozen types.
 */
@NullMarked
package org.partnersupport.membership.kernel;

import org.jspecify.annotations.NullMarked;
