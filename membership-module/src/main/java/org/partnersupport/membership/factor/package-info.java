/** The second factor of accounts with a password of ours: one-time codes by time, and recovery codes. */
@NullMarked
package org.partnersupport.membership.factor;

import org.jspecify.annotations.NullMarked;
