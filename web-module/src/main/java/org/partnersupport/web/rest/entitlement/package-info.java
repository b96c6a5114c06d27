/** Contracts and their ledger, linking, products, coverage, plans, the catalogue's import. */
@NullMarked
package org.partnersupport.web.rest.entitlement;

import org.jspecify.annotations.NullMarked;
