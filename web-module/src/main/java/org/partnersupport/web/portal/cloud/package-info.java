/** The pages of the cloud workloads. */
@NullMarked
package org.partnersupport.web.portal.cloud;

import org.jspecify.annotations.NullMarked;
