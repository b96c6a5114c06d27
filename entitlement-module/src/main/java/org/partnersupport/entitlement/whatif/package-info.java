/** What another membership or one more plan would bring, by the dated table (rule EN-1); nothing is written. */
@NullMarked
package org.partnersupport.entitlement.whatif;

import org.jspecify.annotations.NullMarked;
