package org.fairway.metrics.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.SourcedFact;
import org.fairway.metrics.reference.DimensionBook;

/**
 * How many of each group are paid each hourly rate: all that means, medians and quarters need, and
 * nobody's row.
 */
final class PayBook {

  static final String MEASURE = "PAY_RATE_HEADCOUNT";
  private static final String RATE = "payRate";
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final List<String> groups;
  private final TreeMap<BigDecimal, long[]> people = new TreeMap<>();
  private final Set<Source> sources = new LinkedHashSet<>();

  /**
   * From the coarsest facts that name a rate and a group of the edition; others are passed over,
   * finer ones because they count the same people again.
   */
  PayBook(Edition edition, FactSet facts) {
    this.groups = edition.groups();
    for (SourcedFact fact : facts.facts(MEASURE, Set.of(RATE, edition.dimension()))) {
      Map<String, String> where = fact.fact().dimensions();
      BigDecimal rate = new BigDecimal(where.get(RATE));
      int group = groups.indexOf(DimensionBook.settled(where, edition.dimension()));
      if (group >= 0) {
        people.computeIfAbsent(rate, any -> new long[groups.size()])[group] +=
            fact.fact().count().longValueExact();
        sources.add(fact.source());
      }
    }
  }

  boolean isEmpty() {
    return people.isEmpty();
  }

  Set<Source> sources() {
    return sources;
  }

  long people(String group) {
    int at = groups.indexOf(group);
    return people.values().stream().mapToLong(counts -> counts[at]).sum();
  }

  /** Mean rate of a group that has somebody in it. */
  BigDecimal mean(String group) {
    int at = groups.indexOf(group);
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<BigDecimal, long[]> rate : people.entrySet()) {
      sum = sum.add(rate.getKey().multiply(BigDecimal.valueOf(rate.getValue()[at])));
    }
    return sum.divide(BigDecimal.valueOf(people(group)), MathContext.DECIMAL64);
  }

  /** The rate in the middle of a group that has somebody in it, or the mean of the two there. */
  BigDecimal median(String group) {
    long size = people(group);
    return rateOf(group, (size + 1) / 2).add(rateOf(group, size / 2 + 1)).divide(TWO);
  }

  /** The rate of the n-th, counted from 1 and the lowest paid. */
  private BigDecimal rateOf(String group, long n) {
    int at = groups.indexOf(group);
    long passed = 0;
    for (Map.Entry<BigDecimal, long[]> rate : people.entrySet()) {
      passed += rate.getValue()[at];
      if (passed >= n) {
        return rate.getKey();
      }
    }
    throw new IllegalArgumentException("no person " + n + " in group " + group);
  }

  /**
   * Headcounts by quarter, the lower first, and group. People of one rate that a bound parts are
   * dealt out in the proportion of the groups at that rate, as regulation 13(2) asks.
   */
  List<long[]> quarters(long[] sizes) {
    List<long[]> quarters = new ArrayList<>();
    sizes = sizes.clone();
    int at = 0;
    for (int i = 0; i < sizes.length; i++) {
      quarters.add(new long[groups.size()]);
    }
    for (long[] rate : people.values()) {
      long[] left = rate.clone();
      while (sum(left) > 0) {
        while (sizes[at] == 0) {
          at++;
        }
        long[] dealt = Dealing.of(left, Math.min(sizes[at], sum(left)));
        for (int group = 0; group < left.length; group++) {
          quarters.get(at)[group] += dealt[group];
          left[group] -= dealt[group];
        }
        sizes[at] -= sum(dealt);
      }
    }
    return quarters;
  }

  long everybody() {
    return people.values().stream().mapToLong(PayBook::sum).sum();
  }

  static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
