/** Splitting a request in which more than one problem was found (rule RQ-6). */
@NullMarked
package org.partnersupport.support.split;

import org.jspecify.annotations.NullMarked;
