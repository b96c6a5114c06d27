/** Who an account is, its colleagues, its choices, and the bearer tokens that stand for it. */
@NullMarked
package org.partnersupport.membership.account;

import org.jspecify.annotations.NullMarked;
