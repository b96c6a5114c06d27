package org.partnersupport.membership.api;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For what is dangerous in the hands of somebody who finds a browser left open: it is refused with PROVE_AGAIN in a session of the
 * portal whose owner showed who he is more than {@link Sessions#LATELY} ago, by password and code or at the provider (ASVS 5,
 * V7.5.1). Tokens of the API are not asked: their owner is a program, and scopes and an end bound them.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ProvenLately {}
