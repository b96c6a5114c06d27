/** Secrets that must be shown again or found again: sealed and fingerprinted with keys that are not in the database. */
@NullMarked
package org.partnersupport.membership.vault;

import org.jspecify.annotations.NullMarked;
