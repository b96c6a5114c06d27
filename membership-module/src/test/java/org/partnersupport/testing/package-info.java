/** What the tests of all modules share: a real PostgreSQL and the modules' persistence outside a container. */
@NullMarked
package org.partnersupport.testing;

import org.jspecify.annotations.NullMarked;
