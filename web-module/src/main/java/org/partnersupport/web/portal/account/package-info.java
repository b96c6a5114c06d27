/** Pages about the signed-in account. */
@NullMarked
package org.partnersupport.web.portal.account;

import org.jspecify.annotations.NullMarked;
