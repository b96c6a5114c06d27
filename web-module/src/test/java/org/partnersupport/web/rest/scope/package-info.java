/** Tests of what a token may be used for. */
@NullMarked
package org.partnersupport.web.rest.scope;

import org.jspecify.annotations.NullMarked;
