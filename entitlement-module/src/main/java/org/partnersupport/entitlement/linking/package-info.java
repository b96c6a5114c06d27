/** Linking a contract to an account (rules LK-1 to LK-6): the pair typed in any form, guessing limited and audited. */
@NullMarked
package org.partnersupport.entitlement.linking;

import org.jspecify.annotations.NullMarked;
