/** The real WAR on Payara Micro, talked to from outside as clients do, and its database looked at from below. */
@NullMarked
package org.partnersupport.web.it;

import org.jspecify.annotations.NullMarked;
