package org.fairway.referral.codes;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Ethnic categories in the two code systems that people are asked in.
 *
 * <p>{@code NHS-2001} has the letters of the NHS Data Dictionary, with {@code Z} for "prefer not to
 * say". {@code CENSUS-2021} has one code per census answer, the answer in capitals, for example
 * {@code GYPSY_OR_IRISH_TRAVELLER}: richer, and mapped onto the letters for counting.
 */
public final class EthnicCodes {

  /** The code system of everything that is counted. */
  public static final String NHS_2001 = "NHS-2001";

  /** The code system of the richer census answers. */
  public static final String CENSUS_2021 = "CENSUS-2021";

  private static final Map<String, Map<String, String>> TO_NHS = load();

  private EthnicCodes() {}

  private static Map<String, Map<String, String>> load() {
    Map<String, String> nhs = new HashMap<>();
    Map<String, String> census = new HashMap<>();
    for (Map<String, String> row : CodeFile.read("ethnic_category.csv")) {
      String code = row.get("code");
      if (row.get("code_system").equals(NHS_2001)) {
        nhs.put(code, code);
      } else {
        census.put(censusCode(row.get("label")), code);
      }
    }
    return Map.of(NHS_2001, Map.copyOf(nhs), CENSUS_2021, Map.copyOf(census));
  }

  private static String censusCode(String label) {
    return label.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
  }

  /** The NHS-2001 letter of an answer; empty when system or code is unknown. */
  public static Optional<String> toNhs2001(String system, String code) {
    return Optional.ofNullable(TO_NHS.getOrDefault(system, Map.of()).get(code));
  }
}
