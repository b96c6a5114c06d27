/** Offers and their activation: who may, when, and that it happens once. */
@NullMarked
package org.partnersupport.membership.activation;

import org.jspecify.annotations.NullMarked;
