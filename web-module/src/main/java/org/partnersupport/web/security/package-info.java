/** Who asks: one authentication mechanism for portal and API, the portal's session, and what every answer carries. */
@NullMarked
package org.partnersupport.web.security;

import org.jspecify.annotations.NullMarked;
