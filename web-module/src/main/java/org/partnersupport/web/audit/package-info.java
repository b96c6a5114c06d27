/** The audit as people read it: in sentences, in a file, and what an address asks for. */
@NullMarked
package org.partnersupport.web.audit;

import org.jspecify.annotations.NullMarked;
