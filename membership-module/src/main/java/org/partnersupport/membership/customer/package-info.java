/** The customers of cloud solution providers, and who may act for them. */
@NullMarked
package org.partnersupport.membership.customer;

import org.jspecify.annotations.NullMarked;
