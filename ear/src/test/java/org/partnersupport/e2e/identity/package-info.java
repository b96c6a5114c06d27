/** Signing in with identity providers: a real one through its own pages, and a forged one that answers as no honest one would. */
@NullMarked
package org.partnersupport.e2e.identity;

import org.jspecify.annotations.NullMarked;
