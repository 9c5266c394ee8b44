package org.fairway.metrics.disclosure;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The named policies that a deployment may choose from: {@code disclosure/policies.csv}. */
public final class Policies {

  /** The one that holds when nothing is chosen. */
  public static final String USUAL = "SUPPRESS_5";

  private static final String FILE = "/disclosure/policies.csv";
  private static final Map<String, Policy> ALL = read();

  private Policies() {}

  /**
   * A policy by its name.
   *
   * @param threshold instead of the policy's own
   * @throws IllegalArgumentException when there is none of that name; says which there are
   */
  public static Policy named(String name, OptionalInt threshold) {
    Policy policy = ALL.get(name);
    if (policy == null) {
      throw new IllegalArgumentException(
          "no disclosure policy " + name + "; there are " + ALL.keySet());
    }
    return threshold.isPresent() ? policy.withThreshold(threshold.getAsInt()) : policy;
  }

  private static Map<String, Policy> read() {
    try (InputStream in = Policies.class.getResourceAsStream(FILE);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
      Map<String, Policy> all = new TreeMap<>();
      for (NamedCsvRecord row : csv) {
        Policy policy =
            new Policy(
                row.getField("policy"),
                Method.valueOf(row.getField("method")),
                Integer.parseInt(row.getField("threshold")),
                Integer.parseInt(row.getField("minimum_respondents")));
        all.put(policy.name(), policy);
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
