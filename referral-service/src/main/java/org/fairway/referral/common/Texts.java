package org.fairway.referral.common;

import org.fairway.platform.web.Text;

/** Patterns of text that comes from outside: no control characters, no half surrogate pairs. */
public final class Texts {

  /** Text on one line. */
  public static final String LINE = Text.LINE;

  /** Text on several lines. */
  public static final String LINES = Text.LINES;

  private Texts() {}
}
