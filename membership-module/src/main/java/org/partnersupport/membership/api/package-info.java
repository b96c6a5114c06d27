/**
 * The face of the membership module: accounts and sign-in, organisations, offers and activation. Other modules use
 * nothing but this package, its events and the kernel.
 */
@NullMarked
package org.partnersupport.membership.api;

import org.jspecify.annotations.NullMarked;
