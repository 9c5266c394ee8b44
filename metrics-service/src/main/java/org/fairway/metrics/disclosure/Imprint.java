package org.fairway.metrics.disclosure;

import java.util.List;

/**
 * A figure that is no count, as readers see it: a percentage, a score, a mean, a sum of many
 * organisations. Beside another version of it they see what the people made of it that came in
 * between: of few, that would be these people's.
 *
 * @param figure names it
 * @param printed all that is printed of it; the same text is the same to the reader
 * @param sizes how many people it is of, and of which parts; fractions of people by rounding
 * @param mean whether each person's value goes into it: then it may change though nobody came
 */
public record Imprint(String figure, String printed, List<Double> sizes, boolean mean) {

  public Imprint {
    sizes = List.copyOf(sizes);
  }

  /** Whether whoever saw the other is told something of few people by this one. */
  public boolean tellsFewBeside(Imprint other, Policy policy) {
    if (printed.equals(other.printed)) {
      return false;
    }
    if (sizes.size() != other.sizes.size()) {
      return true;
    }
    for (int i = 0; i < sizes.size(); i++) {
      double change = Math.abs(sizes.get(i) - other.sizes.get(i));
      boolean same = change == 0 && !(mean && i == 0);
      if (!same && change < policy.threshold()) {
        return true;
      }
    }
    return false;
  }
}
