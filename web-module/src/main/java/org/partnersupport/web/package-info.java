/** What carries both the portal and the REST API: start-up and security. */
@NullMarked
package org.partnersupport.web;

import org.jspecify.annotations.NullMarked;
