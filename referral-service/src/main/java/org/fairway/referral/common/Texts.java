package org.fairway.referral.common;

/** Patterns of text that comes from outside: no control characters, no half surrogate pairs. */
public final class Texts {

  /** Text on one line. */
  public static final String LINE = "[^\\p{Cc}\\p{Cs}]*";

  /** Text on several lines. */
  public static final String LINES = "[[^\\p{Cc}\\p{Cs}]\\r\\n\\t]*";

  private Texts() {}
}
