/** When the first answer to a request is due (rule RQ-6). */
@NullMarked
package org.partnersupport.support.response;

import org.jspecify.annotations.NullMarked;
