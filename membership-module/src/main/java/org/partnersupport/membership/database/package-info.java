/** The way to the database: the configured server, or the embedded one. */
@NullMarked
package org.partnersupport.membership.database;

import org.jspecify.annotations.NullMarked;
