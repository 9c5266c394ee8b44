package org.fairway.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an operation that answers a {@link Download}: the description of the API says so by itself,
 * with the formats, the bound and the header that names the file.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AnswersFile {

  /** What the file is. */
  String value();

  /** Media types of the formats that it comes in. */
  String[] types();

  /** Of a file, in bytes. */
  int largest();

  /** Whether it has an ETag. */
  boolean tagged() default false;
}
