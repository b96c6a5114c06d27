/** The pages of contracts. */
@NullMarked
package org.partnersupport.web.portal.contracts;

import org.jspecify.annotations.NullMarked;
