/** The stories of the rulebook in a real browser, in Japanese and English. */
@NullMarked
package org.partnersupport.e2e.browser;

import org.jspecify.annotations.NullMarked;
