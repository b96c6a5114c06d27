/** Local sign-in: user names, password hashes, and the check of one against the other. */
@NullMarked
package org.partnersupport.membership.signin;

import org.jspecify.annotations.NullMarked;
