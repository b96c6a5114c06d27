/**
 * What files hold that their senders may not want to give away (TC-092), found by what is in them, and copies without it.
 * A file here is anybody's bytes: whatever they are, nothing throws, and time and memory grow with their number alone.
 */
@NullMarked
package org.partnersupport.support.secret;

import org.jspecify.annotations.NullMarked;
