/** The whole application seen from outside: the runnable distribution, the enterprise archive, the browser. */
@NullMarked
package org.partnersupport.e2e;

import org.jspecify.annotations.NullMarked;
