package org.fairway.metrics.reference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The measures known, from {@code reference/measures.csv}: a new one is a line there. */
public final class Measures {

  private static final Map<String, Measure> ALL = load();

  private Measures() {}

  private static Map<String, Measure> load() {
    Map<String, Measure> all = new LinkedHashMap<>();
    for (Map<String, String> row : CodeFile.read("measures.csv")) {
      Optional<String> atMost = named(row, "at_most");
      Optional<String> bank = named(row, "bank");
      String name = row.get("measure");
      Map<String, String> within = ValueList.pairs(row.get("within"));
      Measure.Kind kind = Measure.Kind.valueOf(row.get("kind"));
      all.put(name, new Measure(name, kind, atMost, bank, within));
    }
    return all;
  }

  private static Optional<String> named(Map<String, String> row, String column) {
    return Optional.of(row.get(column)).filter(name -> !name.isEmpty());
  }

  public static Optional<Measure> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  public static Collection<Measure> all() {
    return ALL.values();
  }
}
