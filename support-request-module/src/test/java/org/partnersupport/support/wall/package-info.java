/** What the database itself refuses, whatever the application asks of it. */
@NullMarked
package org.partnersupport.support.wall;

import org.jspecify.annotations.NullMarked;
