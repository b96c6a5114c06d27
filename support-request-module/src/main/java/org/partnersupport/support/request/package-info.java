/** Support requests: opening one pays with one incident, closing settles it; who sees which; finding them. */
@NullMarked
package org.partnersupport.support.request;

import org.jspecify.annotations.NullMarked;
