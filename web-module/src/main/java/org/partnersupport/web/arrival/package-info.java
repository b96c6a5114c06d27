/** Where a request comes from and by what address the portal is known, as far as either can be believed behind a proxy. */
@NullMarked
package org.partnersupport.web.arrival;

import org.jspecify.annotations.NullMarked;
