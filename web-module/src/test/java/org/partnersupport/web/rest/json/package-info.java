/** The limits and habits of the API's JSON. */
@NullMarked
package org.partnersupport.web.rest.json;

import org.jspecify.annotations.NullMarked;
