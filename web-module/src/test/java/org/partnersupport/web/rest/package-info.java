/** The published document against the code. */
@NullMarked
package org.partnersupport.web.rest;

import org.jspecify.annotations.NullMarked;
