/** What this module's tests share: callers, transactions around hand-made beans, events without a container. */
@NullMarked
package org.partnersupport.support.testing;

import org.jspecify.annotations.NullMarked;
