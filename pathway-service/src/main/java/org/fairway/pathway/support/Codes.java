package org.fairway.pathway.support;

/** Forms of codes in requests and answers. */
public final class Codes {
  /** Of somebody at an organisation, or of evidence: never a name. */
  public static final String CODE = "[A-Za-z0-9._/-]+";

  /** Characters in such a code. */
  public static final int LONGEST = 64;

  /** Characters of a free text, which is sealed. */
  public static final int LONGEST_NOTE = 4000;

  private Codes() {}
}
