package org.fairway.metrics.reference;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** NHS trusts and integrated care boards by ODS code; closed ones too, for their past years. */
public final class Organisations {

  /** The whole country, by its code in the statistical geography: a place to state figures for. */
  public static final String ENGLAND = "E92000001";

  private static final Map<String, Organisation> ALL = load();

  private Organisations() {}

  private static Map<String, Organisation> load() {
    Map<String, Organisation> all = new HashMap<>();
    for (String file : new String[] {"nhs_trusts_2022.csv", "icb.csv"}) {
      for (Map<String, String> row : CodeFile.read(file)) {
        String ods = row.get("ods_code");
        all.put(ods, new Organisation(ods, row.get("name")));
      }
    }
    all.put(ENGLAND, new Organisation(ENGLAND, "England"));
    return Map.copyOf(all);
  }

  /** The organisation of a code, in any case; empty when the code is not known. */
  public static Optional<Organisation> find(String ods) {
    return Optional.ofNullable(ALL.get(ods.toUpperCase(Locale.ROOT)));
  }

  /** The name of a code, or the code where it is not known. */
  public static String name(String ods) {
    return find(ods).map(Organisation::name).orElse(ods);
  }
}
