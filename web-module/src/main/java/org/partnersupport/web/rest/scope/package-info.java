/** What a token may be used for, route by route. */
@NullMarked
package org.partnersupport.web.rest.scope;

import org.jspecify.annotations.NullMarked;
