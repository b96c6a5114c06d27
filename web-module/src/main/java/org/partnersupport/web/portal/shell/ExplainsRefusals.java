package org.partnersupport.web.portal.shell;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For actions of pages: a refusal becomes messages at the top of the same page, one by each reason, and the action
 * returns null (what was typed stays). Without it a refusal ends in the error page that fits its code.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ExplainsRefusals {}
