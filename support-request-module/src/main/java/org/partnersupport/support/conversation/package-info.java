/** What is written in a request: messages to the other side, and the engineers' notes to themselves (rule RQ-6). */
@NullMarked
package org.partnersupport.support.conversation;

import org.jspecify.annotations.NullMarked;
