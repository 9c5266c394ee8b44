package org.fairway.metrics.target;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fairway.metrics.fact.Period;

/** The plan that holds for a period, from the catalogue's files. */
final class Plans {

  private static final List<String> FILES = List.of("high-impact-actions-2023-24.json");
  private static final List<Plan> ALL = FILES.stream().map(Plans::read).toList();

  private Plans() {}

  private static Plan read(String name) {
    try (InputStream in = Plans.class.getResourceAsStream("/catalogue/" + name)) {
      return new ObjectMapper().readValue(in, Plan.class);
    } catch (IOException e) {
      throw new UncheckedIOException("catalogue file " + name, e);
    }
  }

  static Optional<Plan> of(Period period) {
    return ALL.stream()
        .filter(plan -> start(plan).compareTo(period) <= 0)
        .max(Comparator.comparing(Plans::start));
  }

  private static Period start(Plan plan) {
    return Period.parse(plan.effectiveFrom()).orElseThrow();
  }
}
