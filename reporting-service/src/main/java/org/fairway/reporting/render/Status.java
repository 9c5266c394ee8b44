package org.fairway.reporting.render;

/** Whether a figure has a value, and if not, why not. */
public enum Status {
  COMPUTED("", ""),
  UNDEFINED("not defined", "[z]"),
  SUPPRESSED("hidden", "[c]"),
  NOT_SUPPLIED("not supplied", "[x]");

  private final String words;
  private final String symbol;

  Status(String words, String symbol) {
    this.words = words;
    this.symbol = symbol;
  }

  /** What stands in a table in place of the value. */
  public String words() {
    return words;
  }

  /**
   * The shorthand that government statistics use in spreadsheets: [c] confidential, [x] not
   * available, [z] not applicable.
   */
  public String symbol() {
    return symbol;
  }
}
