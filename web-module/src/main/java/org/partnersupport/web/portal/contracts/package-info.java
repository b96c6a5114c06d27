/** The pages under {@code /contracts}: linking a contract and reading its ledger. */
@NullMarked
package org.partnersupport.web.portal.contracts;

import org.jspecify.annotations.NullMarked;
