/** Starts the runnable distribution: checks the settings, then boots the server that lies in the same archive. */
@NullMarked
package org.partnersupport.launcher;

import org.jspecify.annotations.NullMarked;
