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
 * @param made what of people it is made of
 */
public record Imprint(String figure, String printed, List<Double> sizes, Made made) {

  /** What a figure is made of: what is told when few come between two versions of it. */
  public enum Made {
    /** Counts alone, as of sums: how few is what hides a count. */
    COUNTS,
    /** What people answered: the first size is who answered, the others are who said what. */
    ANSWERS,
    /** Each person's own value: it may change though nobody came. */
    VALUES
  }

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
      boolean same = change == 0 && !(made == Made.VALUES && i == 0);
      if (!same && change < least(i, policy)) {
        return true;
      }
    }
    return false;
  }

  /** Of whom a figure may be by itself, of them a difference may be. */
  private int least(int size, Policy policy) {
    return size > 0 || made == Made.COUNTS ? policy.threshold() : leastOfAll(policy);
  }

  private static int leastOfAll(Policy policy) {
    return Math.max(policy.threshold(), policy.minimumRespondents());
  }
}
