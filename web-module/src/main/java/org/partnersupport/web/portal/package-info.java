/** The portal: one backing bean per page, in the package that matches the page's path. */
@NullMarked
package org.partnersupport.web.portal;

import org.jspecify.annotations.NullMarked;
