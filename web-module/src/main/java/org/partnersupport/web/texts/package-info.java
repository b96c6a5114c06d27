/** Texts in the reader's language, made from keys, codes and facts. */
@NullMarked
package org.partnersupport.web.texts;

import org.jspecify.annotations.NullMarked;
