/** What comes in with a call: bodies, their limits, and parameters. */
@NullMarked
package org.partnersupport.web.rest.body;

import org.jspecify.annotations.NullMarked;
