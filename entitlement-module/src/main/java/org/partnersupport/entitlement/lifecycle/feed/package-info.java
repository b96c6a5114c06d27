/** Takes lifecycle feeds into the catalogue, the default one at the start and corrections through the API (rule LC-2). */
@NullMarked
package org.partnersupport.entitlement.lifecycle.feed;

import org.jspecify.annotations.NullMarked;
