/** The face of the support-request module: opening, reading, closing and reopening requests, and drafts of them. */
@NullMarked
package org.partnersupport.support.api;

import org.jspecify.annotations.NullMarked;
