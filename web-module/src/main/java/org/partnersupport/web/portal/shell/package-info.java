/** What every page stands in: header and footer, language and theme, texts, notices, errors. */
@NullMarked
package org.partnersupport.web.portal.shell;

import org.jspecify.annotations.NullMarked;
