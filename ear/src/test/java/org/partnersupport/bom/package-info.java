/** The list of what the server in the runnable distribution consists of, made by the build out of the server itself. */
@NullMarked
package org.partnersupport.bom;

import org.jspecify.annotations.NullMarked;
