package org.fairway.metrics.fact;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairway.metrics.reference.DimensionBook;

/**
 * Tells in words how a layer comes to a number and who said so, so that a sender finds the figures
 * that do not agree: {@code 5 + 3 = 8 (this sheet, facts 1 and 2)}.
 *
 * @param layer whose facts are added up
 * @param dimensions by which they are told apart
 * @param key the values of these dimensions
 */
record Account(Layer layer, List<String> dimensions, List<String> key) {

  /** More than so many numbers are not written out. */
  private static final int WRITTEN = 6;

  /** {@code HEADCOUNT of ethnicGroup=BME}, or {@code HEADCOUNT of all}. */
  String whom() {
    StringBuilder where = new StringBuilder();
    for (int i = 0; i < dimensions.size(); i++) {
      if (!key.get(i).isEmpty()) {
        where.append(where.isEmpty() ? "" : " ").append(dimensions.get(i)).append('=');
        where.append(key.get(i));
      }
    }
    return layer.measure() + " of " + (where.isEmpty() ? "all" : where);
  }

  /** How the sum is cut: {@code by ethnicGroup}, {@code as a whole}. */
  String cut() {
    Set<String> names =
        layer.names().stream()
            .filter(name -> !dimensions.contains(name))
            .map(name -> name.equals(Layer.POST) ? "band or medicalGrade" : name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return names.isEmpty() ? "as given" : "by " + String.join(", ", names);
  }

  /** The numbers, their sum and where they came from. */
  String sum() {
    List<SourcedFact> facts = facts();
    BigDecimal sum =
        facts.stream().map(fact -> fact.fact().count()).reduce(BigDecimal.ZERO, BigDecimal::add);
    String total = sum.toPlainString();
    String numbers =
        facts.size() == 1
            ? total
            : facts.size() > WRITTEN
                ? facts.size() + " counts = " + total
                : facts.stream()
                        .map(fact -> fact.fact().count().toPlainString())
                        .collect(Collectors.joining(" + "))
                    + " = "
                    + total;
    return numbers + " (" + from(facts) + ")";
  }

  private List<SourcedFact> facts() {
    return layer.facts().stream().filter(this::belongs).toList();
  }

  private boolean belongs(SourcedFact fact) {
    for (int i = 0; i < dimensions.size(); i++) {
      String value = DimensionBook.settled(fact.fact().dimensions(), dimensions.get(i));
      if (!key.get(i).equals(value == null ? "" : value)) {
        return false;
      }
    }
    return true;
  }

  private static String from(List<SourcedFact> facts) {
    Set<String> sources = new LinkedHashSet<>();
    List<SourcedFact> sent = facts.stream().filter(SourcedFact::isNew).toList();
    if (!sent.isEmpty()) {
      String places =
          sent.size() > WRITTEN
              ? ""
              : sent.stream()
                  .map(fact -> "/facts/" + fact.index())
                  .collect(Collectors.joining(", ", ": ", ""));
      sources.add("sent now" + places);
    }
    facts.stream()
        .filter(fact -> !fact.isNew())
        .map(SourcedFact::source)
        .forEach(source -> sources.add(words(source)));
    return String.join("; ", sources);
  }

  private static String words(Source source) {
    return source.kind() == Source.Kind.SNAPSHOT
        ? "workforce snapshot of " + source.name() + ", version " + source.version()
        : "source '" + source.name() + "', version " + source.version();
  }
}
