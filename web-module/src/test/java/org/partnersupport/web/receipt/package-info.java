@NullMarked
package org.partnersupport.web.receipt;

import org.jspecify.annotations.NullMarked;
