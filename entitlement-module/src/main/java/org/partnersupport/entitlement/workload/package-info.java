/** Cloud workloads: which there are, what they need, and what pays for the customers of cloud solution providers. */
@NullMarked
package org.partnersupport.entitlement.workload;

import org.jspecify.annotations.NullMarked;
