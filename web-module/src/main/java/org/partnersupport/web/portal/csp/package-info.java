/** The customers of a cloud solution provider, and what is done for them. */
@NullMarked
package org.partnersupport.web.portal.csp;

import org.jspecify.annotations.NullMarked;
