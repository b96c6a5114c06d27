/** How a problem is put in words. */
@NullMarked
package org.partnersupport.web.rest.problem;

import org.jspecify.annotations.NullMarked;
