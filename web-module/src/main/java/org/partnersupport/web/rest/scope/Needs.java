package org.partnersupport.web.rest.scope;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.partnersupport.membership.api.Scope;

/**
 * The scope that a token needs for the changing calls of a resource. Reading calls (GET) need {@link Scope#READ}. What says
 * nothing needs {@link Scope#ACCOUNT}, which no personal token has, and fails a test.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Needs {
    Scope value();
}
