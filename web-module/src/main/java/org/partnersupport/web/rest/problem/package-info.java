/** How the API says no: problems of RFC 9457 with stable codes, in the reader's language. */
@NullMarked
package org.partnersupport.web.rest.problem;

import org.jspecify.annotations.NullMarked;
