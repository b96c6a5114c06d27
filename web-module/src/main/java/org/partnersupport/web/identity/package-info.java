/** Signing in with identity providers by OpenID Connect, and their access tokens at the API. */
@NullMarked
package org.partnersupport.web.identity;

import org.jspecify.annotations.NullMarked;
