/** Native statements in the current transaction, for the tables whose rows change by arithmetic and never by object. */
@NullMarked
package org.partnersupport.entitlement.sql;

import org.jspecify.annotations.NullMarked;
