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
 * @param before what the account was opened with: it holds of the months before it, whose levy
 *     enters afterwards
 * @param changes by the first month in which they hold; the earliest is that of the account
 */
public record PayerStatus(boolean before, NavigableMap<YearMonth, Boolean> changes) {

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
    return new PayerStatus(pays, changes);
  }

  /** Whether it pays the levy of that month. */
  public boolean in(YearMonth month) {
    var held = changes.floorEntry(month);
    return held == null ? before : held.getValue();
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
