/** Files that are given to be saved, the same from the portal and from the REST API. */
@NullMarked
package org.partnersupport.web.download;

import org.jspecify.annotations.NullMarked;
