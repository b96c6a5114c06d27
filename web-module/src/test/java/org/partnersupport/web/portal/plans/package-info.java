/** Tests of choosing a product and reading the answer. */
@NullMarked
package org.partnersupport.web.portal.plans;

import org.jspecify.annotations.NullMarked;
