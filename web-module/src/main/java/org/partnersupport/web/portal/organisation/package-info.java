/** The organisation's people. */
@NullMarked
package org.partnersupport.web.portal.organisation;

import org.jspecify.annotations.NullMarked;
