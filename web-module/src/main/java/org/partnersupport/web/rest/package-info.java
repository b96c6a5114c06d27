/** The REST API under {@code /api/v1}. */
@NullMarked
package org.partnersupport.web.rest;

import org.jspecify.annotations.NullMarked;
