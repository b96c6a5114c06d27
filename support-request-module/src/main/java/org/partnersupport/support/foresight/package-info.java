/** What is about to end: warnings once each (rule EN-5), the versions an organisation uses, and its next 24 months. */
@NullMarked
package org.partnersupport.support.foresight;

import org.jspecify.annotations.NullMarked;
