/** The statement of an organisation as pages, REST API and files of figures say it. */
@NullMarked
package org.partnersupport.web.statement;

import org.jspecify.annotations.NullMarked;
