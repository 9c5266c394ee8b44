package org.fairway.pathway.levy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether an employer pays the levy, month by month.
 *
 * @param changes by the first month in which they hold; the earliest is that of the account, and
 *     holds before it too
 */
public record PayerStatus(NavigableMap<YearMonth, Boolean> changes) {

  public PayerStatus {
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("An employer pays the levy or does not");
    }
    changes = Collections.unmodifiableNavigableMap(new TreeMap<>(changes));
  }

  /** The status with which an account is opened, and what changed since. */
  static PayerStatus of(YearMonth first, boolean pays, SortedMap<YearMonth, Boolean> later) {
    NavigableMap<YearMonth, Boolean> changes = new TreeMap<>(later);
    changes.putIfAbsent(first, pays);
    return new PayerStatus(changes);
  }

  /** Whether it pays the levy of that month. */
  public boolean in(YearMonth month) {
    var held = changes.floorEntry(month);
    return held == null ? changes.firstEntry().getValue() : held.getValue();
  }

  /** Whether it is a levy payer on that day. */
  public boolean on(LocalDate day) {
    return in(YearMonth.from(day));
  }

  /** The first month after {@code month} in which something changes; null when nothing does. */
  YearMonth until(YearMonth month) {
    return changes.higherKey(month);
  }
}
