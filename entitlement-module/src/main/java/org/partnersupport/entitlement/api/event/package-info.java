/** What others tell the entitlement module, heard by it alone, in the publisher's transaction. */
@NullMarked
package org.partnersupport.entitlement.api.event;

import org.jspecify.annotations.NullMarked;
