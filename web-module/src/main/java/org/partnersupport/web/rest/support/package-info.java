/** Support requests. */
@NullMarked
package org.partnersupport.web.rest.support;

import org.jspecify.annotations.NullMarked;
