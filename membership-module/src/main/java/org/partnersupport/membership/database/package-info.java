/** The way to the database: the configured server, or the embedded one; and how an instant is stored in it. */
@NullMarked
package org.partnersupport.membership.database;

import org.jspecify.annotations.NullMarked;
