/** The gateway that takes no money (rule PD-2): its book, its signed callbacks and what its page can do. */
@NullMarked
package org.partnersupport.entitlement.sandbox;

import org.jspecify.annotations.NullMarked;
