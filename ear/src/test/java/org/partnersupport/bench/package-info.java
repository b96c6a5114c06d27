/**
 * The benchmark: what the application reaches, as ratios to what its database and its server reach on the same machine
 * in the same run. Run by {@code mvn -Pbench verify}, never by {@code mvn verify}.
 */
@NullMarked
package org.partnersupport.bench;

import org.jspecify.annotations.NullMarked;
