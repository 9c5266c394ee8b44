package org.fairway.metrics.upload;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fairway.metrics.fact.RawFact;
import org.fairway.metrics.fact.Warning;

/** What was found in a file: facts, each with its place, and faults; the first 1,000 are kept. */
final class Findings {

  /** As many as may be put as JSON. */
  static final int MOST_FACTS = 20_000;

  private static final int KEPT = 1000;

  private final List<RawFact> facts = new ArrayList<>();
  private final List<FactPlace> places = new ArrayList<>();
  private final List<UploadFault> faults = new ArrayList<>();
  private final Set<String> ignored = new LinkedHashSet<>();
  private final Map<String, Long> counted = new TreeMap<>();
  private final List<Warning> warnings = new ArrayList<>();
  private long faultCount;
  private long rows;

  void fact(RawFact fact, FactPlace place) {
    if (facts.size() == MOST_FACTS) {
      fault(place.row(), "too-many-facts", "a file holds at most " + MOST_FACTS + " figures");
    }
    if (facts.size() <= MOST_FACTS) {
      facts.add(fact);
      places.add(place);
    }
  }

  void fault(String place, String code, String detail) {
    faultCount++;
    if (faults.size() < KEPT) {
      faults.add(new UploadFault(place, code, detail));
    }
  }

  /** Faults that were counted elsewhere, beyond those that were kept there. */
  void more(long count) {
    faultCount += count;
  }

  void row() {
    rows++;
  }

  void ignored(String column) {
    if (ignored.size() < 200) {
      ignored.add(Places.shown(column));
    }
  }

  /** One more of something that is told once, with its number. */
  void count(String what) {
    counted.merge(what, 1L, Long::sum);
  }

  long counted(String what) {
    return counted.getOrDefault(what, 0L);
  }

  void warn(String code, String detail) {
    warnings.add(new Warning(code, detail));
  }

  boolean hasFaults() {
    return faultCount > 0;
  }

  /** Ends the upload when there is a fault. */
  void check() {
    if (faultCount > 0) {
      throw new UploadRefused(faults, faultCount);
    }
  }

  List<RawFact> facts() {
    return facts;
  }

  FactPlace place(int fact) {
    return places.get(fact);
  }

  long rows() {
    return rows;
  }

  Set<String> ignoredColumns() {
    return ignored;
  }

  List<Warning> warnings() {
    return warnings;
  }
}
