package org.fairway.pathway.enrolment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairway.pathway.rules.HoursLine;
import org.fairway.pathway.rules.PlacementMode;
import org.fairway.pathway.support.Refusal;

/**
 * The hours of one enrolment. Immutable: recording and reversing return the new line and leave this
 * ledger as it was.
 *
 * <p>Holds always: the total is the sum of the lines; a line is reversed at most once; a reversal
 * is never reversed; no day holds more than 24 hours; every amount is a multiple of a quarter hour.
 */
public final class HoursLedger {
  /** Lines of a full ledger, reversals included. */
  public static final int MOST_LINES = 5000;

  private static final BigDecimal DAY = new BigDecimal("24.00");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final BigDecimal NONE = new BigDecimal("0.00");

  private final List<HoursEntry> entries;

  private HoursLedger(List<HoursEntry> entries) {
    this.entries = List.copyOf(entries);
  }

  public static HoursLedger of(List<HoursEntry> entries) {
    return new HoursLedger(entries);
  }

  /**
   * A new line for {@code hours} on {@code date}.
   *
   * @throws Refusal kind INPUT when the amount is no quarter hour in (0, 24] or the day would
   *     exceed 24 hours; kind STATE when the ledger could not hold the line and all reversals
   */
  public HoursEntry record(
      UUID id, LocalDate date, BigDecimal hours, DeliveryMode mode, String employer) {
    if (hours.signum() <= 0 || hours.compareTo(DAY) > 0) {
      throw Refusal.input("/hours", "hours-range", "Hours are more than 0 and at most 24.");
    }
    if (hours.remainder(QUARTER).signum() != 0) {
      throw Refusal.input("/hours", "hours-quarter", "Hours are recorded in quarter hours.");
    }
    BigDecimal already = on(date);
    if (already.add(hours).compareTo(DAY) > 0) {
      throw Refusal.input(
          "/hours",
          "day-exceeds-24-hours",
          "The day already holds " + already + " hours; a day has 24.");
    }
    if (2 * (1 + entries.stream().filter(e -> e.reverses() == null).count()) > MOST_LINES) {
      throw Refusal.state("ledger-full", "The ledger holds as many lines as it can.");
    }
    return new HoursEntry(id, date, scaled(hours), mode, employer, null);
  }

  /**
   * The line that undoes {@code entryId}: same day and mode, opposite sign.
   *
   * @throws Refusal kind STATE when that line is itself a reversal or is reversed already; kind
   *     INPUT when it is not here
   */
  public HoursEntry reverse(UUID id, UUID entryId) {
    HoursEntry original =
        entries.stream()
            .filter(entry -> entry.id().equals(entryId))
            .findFirst()
            .orElseThrow(() -> Refusal.input("", "entry-unknown", "The ledger has no such entry."));
    if (original.reverses() != null) {
      throw Refusal.state(
          "entry-is-reversal", "A reversal cannot be reversed; record the hours again.");
    }
    if (entries.stream().anyMatch(entry -> Objects.equals(entry.reverses(), entryId))) {
      throw Refusal.state("entry-already-reversed", "This entry is reversed already.");
    }
    return new HoursEntry(
        id,
        original.date(),
        original.hours().negate(),
        original.mode(),
        original.employer(),
        original.id());
  }

  /** This ledger and one more line, as {@link #record} or {@link #reverse} made it. */
  public HoursLedger plus(HoursEntry entry) {
    List<HoursEntry> more = new ArrayList<>(entries);
    more.add(entry);
    return new HoursLedger(more);
  }

  public BigDecimal total() {
    return entries.stream().map(HoursEntry::hours).reduce(NONE, BigDecimal::add);
  }

  public BigDecimal on(LocalDate date) {
    return entries.stream()
        .filter(e -> e.date().equals(date))
        .map(HoursEntry::hours)
        .reduce(NONE, BigDecimal::add);
  }

  /** Net hours of each mode that has a line; the values sum to {@link #total()}. */
  public Map<DeliveryMode, BigDecimal> byMode() {
    Map<DeliveryMode, BigDecimal> sums = new EnumMap<>(DeliveryMode.class);
    entries.forEach(entry -> sums.merge(entry.mode(), entry.hours(), BigDecimal::add));
    return sums;
  }

  /** Net hours of the lines that stand: neither reversed nor reversing. They sum to the total. */
  public List<HoursEntry> standing() {
    Set<UUID> reversed =
        entries.stream()
            .map(HoursEntry::reverses)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return entries.stream()
        .filter(entry -> entry.reverses() == null && !reversed.contains(entry.id()))
        .toList();
  }

  /** Of the lines that stand, the hours of those that are signed; the rest of the total is not. */
  public BigDecimal signed(Set<UUID> signedLines) {
    return standing().stream()
        .filter(entry -> signedLines.contains(entry.id()))
        .map(HoursEntry::hours)
        .reduce(NONE, BigDecimal::add);
  }

  /** Net hours by mode and employer, as the rules look at them; they sum to the total. */
  public List<HoursLine> asRuled() {
    Map<List<Object>, BigDecimal> sums = new LinkedHashMap<>();
    for (HoursEntry entry : standing()) {
      sums.merge(
          Arrays.asList(entry.mode().asRuled(), entry.employer()), entry.hours(), BigDecimal::add);
    }
    return sums.entrySet().stream()
        .map(
            sum ->
                new HoursLine(
                    (PlacementMode) sum.getKey().get(0),
                    sum.getValue(),
                    (String) sum.getKey().get(1)))
        .toList();
  }

  /** Net hours spent with the employer. */
  public BigDecimal withEmployer() {
    return entries.stream()
        .filter(entry -> entry.mode().withEmployer())
        .map(HoursEntry::hours)
        .reduce(NONE, BigDecimal::add);
  }

  private static BigDecimal scaled(BigDecimal hours) {
    return hours.setScale(2, RoundingMode.UNNECESSARY);
  }
}
