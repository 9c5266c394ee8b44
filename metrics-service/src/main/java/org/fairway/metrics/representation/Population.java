package org.fairway.metrics.representation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.reference.ValueOrder;

/**
 * Who lives in an area, by group; without those of whom it is not known.
 *
 * @param basis what the counts are
 * @param counts by group; empty when nothing is known
 */
public record Population(Basis basis, Map<String, Long> counts, Set<Source> sources) {

  /** What the counts are of. */
  @Schema(name = "PopulationBasis", description = "What the counts of a population are")
  public enum Basis {
    /** People, as POPULATION facts give them. */
    PEOPLE,
    /**
     * Small areas, which hold about as many people each: a stand-in while no facts are given, for
     * deciles of deprivation alone.
     */
    AREAS,
    /** Nothing. */
    NONE
  }

  public Population {
    TreeMap<String, Long> ordered = new TreeMap<>(ValueOrder.natural());
    ordered.putAll(counts);
    counts = java.util.Collections.unmodifiableSortedMap(ordered);
    sources = Set.copyOf(sources);
  }

  static Population none() {
    return new Population(Basis.NONE, Map.of(), Set.of());
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** From 0 to 1; null when nothing is known. */
  public Double share(String group) {
    return total() == 0 ? null : (double) counts.getOrDefault(group, 0L) / total();
  }
}
