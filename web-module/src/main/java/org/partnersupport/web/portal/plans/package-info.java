/** What the plan page and the first step of a new request have in common: choosing a product and reading the answer. */
@NullMarked
package org.partnersupport.web.portal.plans;

import org.jspecify.annotations.NullMarked;
