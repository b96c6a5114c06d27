/** The append-only record of security-relevant acts. */
@NullMarked
package org.partnersupport.membership.audit;

import org.jspecify.annotations.NullMarked;
