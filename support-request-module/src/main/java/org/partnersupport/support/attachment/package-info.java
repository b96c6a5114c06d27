/** The files of a request (rule RQ-6). */
@NullMarked
package org.partnersupport.support.attachment;

import org.jspecify.annotations.NullMarked;
