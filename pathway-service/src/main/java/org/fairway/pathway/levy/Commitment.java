package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What an account has promised to pay for one apprentice. An instalment falls due on the last day
 * of each month on which the apprentice learns; a break moves the rest along; who leaves owes no
 * more; who completes owes what is open and what was held back, on the last day of that month.
 *
 * @param breaks in order and apart from each other
 * @param completedOn null while open; never together with {@code leftOn}, nor before the start
 * @param leftOn last day of who left without completing, not before the start; or null
 */
public record Commitment(
    UUID id, PaymentPlan plan, List<Break> breaks, LocalDate completedOn, LocalDate leftOn) {

  public Commitment {
    breaks = List.copyOf(breaks);
    if (completedOn != null && leftOn != null) {
      throw new IllegalArgumentException("Who completed did not leave");
    }
    if (before(completedOn, plan) || before(leftOn, plan)) {
      throw new IllegalArgumentException("Nobody ends before the start");
    }
    for (int i = 1; i < breaks.size(); i++) {
      LocalDate back = breaks.get(i - 1).until();
      if (back == null || breaks.get(i).from().isBefore(back)) {
        throw new IllegalArgumentException("Breaks are in order and do not overlap");
      }
    }
  }

  private static boolean before(LocalDate end, PaymentPlan plan) {
    return end != null && end.isBefore(plan.startsOn());
  }

  /** A commitment that has just been made. */
  public static Commitment open(UUID id, PaymentPlan plan) {
    return new Commitment(id, plan, List.of(), null, null);
  }

  /** Whether nothing more is known to come than {@link #dues} says. */
  public boolean closed() {
    return completedOn != null || leftOn != null;
  }

  /** The planned last day, moved by breaks that are over; null during a break. */
  public LocalDate plannedEnd() {
    LocalDate end = plan.plannedEnd();
    for (Break pause : breaks) {
      if (pause.until() == null) {
        return null;
      }
      end = end.plusDays(ChronoUnit.DAYS.between(pause.from(), pause.until()));
    }
    return end;
  }

  /**
   * As if all goes to plan from {@code today} on: completes on the planned last day. Unchanged when
   * that has gone by, or while a break is open: nobody knows the day then.
   */
  public Commitment asPlanned(LocalDate today) {
    LocalDate end = plannedEnd();
    if (closed() || end == null || end.isBefore(today)) {
      return this;
    }
    return new Commitment(id, plan, breaks, end, null);
  }

  /** All that falls due by {@code day}, in order; what has been paid is among it. */
  public List<Due> dues(LocalDate day) {
    List<Due> dues = new ArrayList<>();
    YearMonth month = plan.firstMonth();
    LocalDate monthEnd = month.atEndOfMonth();
    while (dues.size() < plan.months() && !monthEnd.isAfter(day) && !over(monthEnd)) {
      LocalDate on = monthEnd;
      if (breaks.stream().noneMatch(pause -> pause.covers(on))) {
        dues.add(instalment(dues.size() + 1, on));
      }
      month = month.plusMonths(1);
      monthEnd = month.atEndOfMonth();
    }
    if (completedOn != null) {
      LocalDate last = YearMonth.from(completedOn).atEndOfMonth();
      if (!last.isAfter(day)) {
        dues.addAll(balancing(dues.size() + 1, last));
      }
    }
    return dues;
  }

  /** After the last month in which the apprentice learned to its end. */
  private boolean over(LocalDate monthEnd) {
    return (leftOn != null && monthEnd.isAfter(leftOn))
        || (completedOn != null && monthEnd.isAfter(completedOn));
  }

  private List<Due> balancing(int next, LocalDate on) {
    List<Due> dues = new ArrayList<>();
    for (int number = next; number <= plan.months(); number++) {
      dues.add(instalment(number, on));
    }
    BigDecimal heldBack = plan.completion();
    dues.add(new Due(new DueKey(id, DueKey.COMPLETION), on, heldBack));
    return dues;
  }

  private Due instalment(int number, LocalDate on) {
    return new Due(new DueKey(id, number), on, plan.instalment(number));
  }
}
