/** What a demonstration starts with: organisations, accounts and offers to try the portal on. */
@NullMarked
package org.partnersupport.membership.demo;

import org.jspecify.annotations.NullMarked;
