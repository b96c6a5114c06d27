/** What the benchmark adds to the deployment it measures: an empty resource, and the same work by hand. */
@NullMarked
package org.partnersupport.bench.server;

import org.jspecify.annotations.NullMarked;
