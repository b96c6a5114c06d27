package org.partnersupport.membership.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One thing the application can do for somebody: application-scoped, stateless, and the one place where a transaction
 * begins. A public method joins the caller's transaction or starts its own; a {@link RefusedException} (as any other
 * unchecked exception) rolls it back.
 */
@Stereotype
@ApplicationScoped
@Transactional
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UseCase {}
