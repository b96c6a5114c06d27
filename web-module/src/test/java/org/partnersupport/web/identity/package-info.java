@NullMarked
package org.partnersupport.web.identity;

import org.jspecify.annotations.NullMarked;
