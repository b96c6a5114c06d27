/** Keys made of chance, of which the database keeps digests only. */
@NullMarked
package org.partnersupport.membership.secret;

import org.jspecify.annotations.NullMarked;
