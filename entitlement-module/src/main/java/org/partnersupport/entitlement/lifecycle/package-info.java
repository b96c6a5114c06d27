/** Products and the N / N-1 rule: listed pure rules, and the queries that bring them their facts (rules LC-1 to LC-7). */
@NullMarked
package org.partnersupport.entitlement.lifecycle;

import org.jspecify.annotations.NullMarked;
