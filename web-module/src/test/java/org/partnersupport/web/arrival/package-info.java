@NullMarked
package org.partnersupport.web.arrival;

import org.jspecify.annotations.NullMarked;
