package org.fairway.reporting.wording;

import java.util.Map;

/**
 * Names of integrated care boards by their ODS codes, as of July 2022 (NHS ODS and ONS, Open
 * Government Licence v3.0).
 */
public final class Organisations {
  private static final Map<String, String> NAMES = Labels.load("icb.csv", "ods_code", "name");

  private Organisations() {}

  /** The name, or the code itself where none is known. */
  public static String name(String code) {
    return NAMES.getOrDefault(code, code);
  }
}
