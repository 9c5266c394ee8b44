package org.fairway.metrics.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fairway.metrics.fact.RawFact;

/**
 * Whatever is filled into a template comes out as facts, whole, whichever format it went through.
 */
class RoundTripTest {

  private static final List<String> FIGURES = List.of("applied", "shortlisted", "appointed");

  @Provide
  Arbitrary<List<Map<String, Object>>> filled() {
    Arbitrary<Map<String, Object>> row =
        Combinators.combine(
                Arbitraries.of("1", "5", "8a", "VSM", ""),
                Arbitraries.of("WHITE", "BME", "UNKNOWN"),
                Arbitraries.longs().between(0, 90_000_000).injectNull(0.3).list().ofSize(3))
            .as(RoundTripTest::row);
    return row.list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .filter(rows -> rows.stream().anyMatch(r -> FIGURES.stream().anyMatch(r::containsKey)));
  }

  private static Map<String, Object> row(String band, String group, List<Long> counts) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("band", band);
    row.put("ethnic_group", group);
    for (int i = 0; i < FIGURES.size(); i++) {
      if (counts.get(i) != null) {
        row.put(FIGURES.get(i), counts.get(i));
      }
    }
    return row;
  }

  private static List<String> expected(List<Map<String, Object>> rows) {
    List<String> all = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      for (String figure : FIGURES) {
        if (row.containsKey(figure)) {
          String band = (String) row.get("band");
          all.add(
              figure.toUpperCase(java.util.Locale.ROOT)
                  + " "
                  + (band.isEmpty() ? "" : band + " ")
                  + row.get("ethnic_group")
                  + " "
                  + row.get(figure));
        }
      }
    }
    return all;
  }

  private static String shown(RawFact fact) {
    return fact.measure()
        + " "
        + String.join(" ", new java.util.TreeMap<>(fact.dimensions()).values())
        + " "
        + fact.count().toPlainString();
  }

  @Property(tries = 60)
  void everyCountIsKept(@ForAll("filled") List<Map<String, Object>> rows) {
    Feed feed = Reads.feed("recruitment");
    for (UploadFormat format : UploadFormat.values()) {
      byte[] file = new Template(feed, rows).write(format);
      List<String> read =
          Reads.read(feed, format, file).facts().stream().map(RoundTripTest::shown).toList();
      assertThat(read).as("%s", format).isEqualTo(expected(rows));
    }
  }
}
