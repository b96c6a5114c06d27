/** The page of the sandbox gateway (rule PD-2): another party's page in truth, served here so that it can be tried. */
@NullMarked
package org.partnersupport.web.portal.sandbox;

import org.jspecify.annotations.NullMarked;
