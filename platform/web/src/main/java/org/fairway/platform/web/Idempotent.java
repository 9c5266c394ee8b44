package org.fairway.platform.web;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a creating operation as safe to repeat. {@code Idempotency-Key} is required; the answer is
 * stored in the transaction of the effect, sealed, and for 24 hours the same key and request give
 * the same answer again, byte for byte. The same key with another request is 422, while the first
 * is in flight 409. A failed request stores nothing and may be repeated. The method must return a
 * {@code Response}; streams among its parameters are not compared.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
