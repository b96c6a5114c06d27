/** Pages on the way in. */
@NullMarked
package org.partnersupport.web.portal.signin;

import org.jspecify.annotations.NullMarked;
