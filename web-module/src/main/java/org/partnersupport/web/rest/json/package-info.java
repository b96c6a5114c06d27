/** JSON in and out, strict: what is not understood in full is refused. */
@NullMarked
package org.partnersupport.web.rest.json;

import org.jspecify.annotations.NullMarked;
