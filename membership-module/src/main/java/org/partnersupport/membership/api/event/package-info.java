/** What the membership module tells the others, heard in the transaction that did it. */
@NullMarked
package org.partnersupport.membership.api.event;

import org.jspecify.annotations.NullMarked;
