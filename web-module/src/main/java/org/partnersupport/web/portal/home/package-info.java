/** What the home page gathers from the modules. */
@NullMarked
package org.partnersupport.web.portal.home;

import org.jspecify.annotations.NullMarked;
