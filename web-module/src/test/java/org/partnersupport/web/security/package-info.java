/** The pure parts of who may come in. */
@NullMarked
package org.partnersupport.web.security;

import org.jspecify.annotations.NullMarked;
