/** The receipt of a paid order as a file to keep (rule PD-2), every character of it embedded. */
@NullMarked
package org.partnersupport.web.receipt;

import org.jspecify.annotations.NullMarked;
