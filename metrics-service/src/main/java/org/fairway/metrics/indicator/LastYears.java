package org.fairway.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.SourcedFact;

/**
 * Remembers what was worked out of years before, those used last. An entry stands under the names
 * of the versions that it was made of. Which versions hold, and which of them the caller sees, is
 * read anew for each answer, so that nothing is remembered longer than it is true; and a version's
 * facts never change, so that nothing ever has to be taken back.
 */
@ApplicationScoped
class LastYears {

  /** Some ten kilobytes each. */
  private static final int KEPT = 1000;

  private static final float LOAD = 0.75f;

  private record Key(Standard standard, Period period, List<String> versions) {}

  private final Map<Key, LastYear> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<Key, LastYear>(KEPT, LOAD, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, LastYear> eldest) {
              return size() > KEPT;
            }
          });

  /**
   * The year before a period, by the edition of a standard that held then.
   *
   * @param versions that hold of it; empty when nothing is known
   * @param facts reads what they say, if that has to be
   */
  LastYear of(
      Standard standard, Period period, List<String> versions, Supplier<List<SourcedFact>> facts) {
    if (versions.isEmpty()) {
      return LastYear.NONE;
    }
    Key key = new Key(standard, period, versions);
    LastYear known = kept.get(key);
    if (known == null) {
      known = LastYear.of(facts.get(), Catalogue.edition(standard, period.before()));
      kept.put(key, known);
    }
    return known;
  }
}
