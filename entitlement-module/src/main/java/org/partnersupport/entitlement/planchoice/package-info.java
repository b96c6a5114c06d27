/** Which plan can pay (rules PL-1 to PL-6): listed pure rules over facts, and the reading of those facts. */
@NullMarked
package org.partnersupport.entitlement.planchoice;

import org.jspecify.annotations.NullMarked;
