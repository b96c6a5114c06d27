/** Administering accounts: who holds which role and who may sign in. */
@NullMarked
package org.partnersupport.membership.people;

import org.jspecify.annotations.NullMarked;
