package org.fairway.metrics.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairway.metrics.reference.DimensionBook;

/**
 * Sheets that tell staff on Agenda for Change by cluster, and doctors by grade. Consultants, career
 * grades and trainees are the clusters 5 to 7: filed so, all are in one total. Where a sheet has
 * those clusters too, grades are a finer telling of them and stay.
 */
final class Clusters {

  private static final String CLUSTER = "cluster";
  private static final String CLINICAL = "clinical";
  private static final String GRADE = "medicalGrade";
  private static final Set<String> OF_DOCTORS = Set.of("5", "6", "7");

  /** A measure, and the dimensions beside the post. */
  private record Table(String measure, Set<String> names) {

    static Table of(RawFact fact) {
      Set<String> names = new TreeSet<>(fact.dimensions().keySet());
      names.removeAll(List.of(CLUSTER, CLINICAL, GRADE));
      return new Table(fact.measure(), names);
    }
  }

  private final Map<Table, Boolean> withSections = new HashMap<>();
  private final Set<Table> withDoctors = new HashSet<>();
  private final Set<String> filed = new TreeSet<>();
  private final List<RawFact> facts;

  Clusters(List<RawFact> sent) {
    sent.stream().filter(fact -> has(fact, CLUSTER)).forEach(this::note);
    facts = withSections.isEmpty() ? sent : sent.stream().map(this::file).toList();
  }

  private static boolean has(RawFact fact, String name) {
    return fact.dimensions() != null && fact.dimensions().get(name) != null;
  }

  private void note(RawFact fact) {
    Table table = Table.of(fact);
    withSections.merge(table, has(fact, CLINICAL), Boolean::logicalOr);
    DimensionBook.value(CLUSTER, fact.dimensions().get(CLUSTER))
        .filter(OF_DOCTORS::contains)
        .ifPresent(any -> withDoctors.add(table));
  }

  private RawFact file(RawFact fact) {
    if (!has(fact, GRADE) || has(fact, CLUSTER)) {
      return fact;
    }
    Table table = Table.of(fact);
    Map<String, String> implied =
        DimensionBook.value(GRADE, fact.dimensions().get(GRADE))
            .map(grade -> DimensionBook.closure(Map.of(GRADE, grade)))
            .orElse(Map.of());
    if (!withSections.containsKey(table)
        || withDoctors.contains(table)
        || !implied.containsKey(CLUSTER)) {
      return fact;
    }
    filed.add(fact.measure());
    Map<String, String> where = new TreeMap<>(fact.dimensions());
    where.remove(GRADE);
    where.remove(CLINICAL);
    where.put(CLUSTER, implied.get(CLUSTER));
    if (withSections.get(table)) {
      where.put(CLINICAL, implied.get(CLINICAL));
    }
    return fact.as(fact.measure(), where);
  }

  List<RawFact> facts() {
    return facts;
  }

  List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    for (String measure : filed) {
      String detail =
          measure + " is told by cluster: grades of doctors are taken as clusters 5 to 7";
      warnings.add(new Warning("taken-as-cluster", detail));
    }
    return warnings;
  }
}
