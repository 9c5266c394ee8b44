package org.fairway.metrics.reference;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * NHS trusts and integrated care boards by ODS code; closed ones too, for their past years. A file
 * of the deployment adds those that the lists do not have.
 */
public final class Organisations {

  /** The whole country, by its code in the statistical geography: a place to state figures for. */
  public static final String ENGLAND = "E92000001";

  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{3,10}");
  private static final int LONGEST_NAME = 200;

  private static volatile Map<String, Organisation> all = load();

  private Organisations() {}

  private static Map<String, Organisation> load() {
    Map<String, Organisation> listed = new HashMap<>();
    for (String file : new String[] {"nhs_trusts_2022.csv", "icb.csv"}) {
      for (Map<String, String> row : CodeFile.read(file)) {
        String ods = row.get("ods_code");
        listed.put(ods, new Organisation(ods, row.get("name")));
      }
    }
    listed.put(ENGLAND, new Organisation(ENGLAND, "England"));
    return Map.copyOf(listed);
  }

  /**
   * Adds the organisations of a file with columns {@code ods_code} and {@code name}. One that is
   * known already has the file's name from then on.
   *
   * @throws java.io.UncheckedIOException when it cannot be read
   * @throws IllegalArgumentException when a line is no organisation; none of the file is added then
   */
  public static synchronized void add(Path file) {
    Map<String, Organisation> more = new HashMap<>(all);
    for (Map<String, String> row : CodeFile.read(file)) {
      String ods = row.getOrDefault("ods_code", "").strip().toUpperCase(Locale.ROOT);
      String name = row.getOrDefault("name", "").strip();
      if (!CODE.matcher(ods).matches() || name.isEmpty() || name.length() > LONGEST_NAME) {
        throw new IllegalArgumentException(
            file + ": no organisation with ods_code and name: " + row.values());
      }
      more.put(ods, new Organisation(ods, name));
    }
    all = Map.copyOf(more);
  }

  /** The organisation of a code, in any case; empty when the code is not known. */
  public static Optional<Organisation> find(String ods) {
    return Optional.ofNullable(all.get(ods.toUpperCase(Locale.ROOT)));
  }

  /** The name of a code, or the code where it is not known. */
  public static String name(String ods) {
    return find(ods).map(Organisation::name).orElse(ods);
  }
}
