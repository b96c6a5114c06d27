/** What the ledgers of an organisation say of a period. */
@NullMarked
package org.partnersupport.entitlement.statement;

import org.jspecify.annotations.NullMarked;
