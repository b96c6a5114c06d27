/** Signing in, the account, benefits and their activation. */
@NullMarked
package org.partnersupport.web.rest.membership;

import org.jspecify.annotations.NullMarked;
