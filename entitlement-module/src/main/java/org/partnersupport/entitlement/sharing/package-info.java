/** Sharing a contract (rule LK-7): who is linked, revoking and capping, a new Contract ID, and invitations. */
@NullMarked
package org.partnersupport.entitlement.sharing;

import org.jspecify.annotations.NullMarked;
