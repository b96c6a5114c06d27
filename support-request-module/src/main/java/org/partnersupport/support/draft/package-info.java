/** What an account has typed of its next request, kept until it is opened or thrown away. */
@NullMarked
package org.partnersupport.support.draft;

import org.jspecify.annotations.NullMarked;
