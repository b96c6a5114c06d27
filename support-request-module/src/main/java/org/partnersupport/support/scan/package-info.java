/**
 * Viruses in files (TC-091): every file waits for a scanner, and where one is set nobody gets a file before it was found clean.
 */
@NullMarked
package org.partnersupport.support.scan;

import org.jspecify.annotations.NullMarked;
