/** The pages under {@code /requests}: a new request, and one request with its history. */
@NullMarked
package org.partnersupport.web.portal.requests;

import org.jspecify.annotations.NullMarked;
