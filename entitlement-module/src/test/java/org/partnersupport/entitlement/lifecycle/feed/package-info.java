/** Tests of the lifecycle import. */
@NullMarked
package org.partnersupport.entitlement.lifecycle.feed;

import org.jspecify.annotations.NullMarked;
