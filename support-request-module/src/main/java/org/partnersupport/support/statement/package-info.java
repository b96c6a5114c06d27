/** The statement of an organisation: its ledgers over a period, and what each movement was for. */
@NullMarked
package org.partnersupport.support.statement;

import org.jspecify.annotations.NullMarked;
