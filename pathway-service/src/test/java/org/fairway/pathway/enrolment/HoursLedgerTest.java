package org.fairway.pathway.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fairway.pathway.rules.HoursLine;
import org.fairway.pathway.support.Refusal;

class HoursLedgerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  /**
   * Something a user tries: hours on a day, or (when {@code hours} is null) the reversal of the
   * n-th line.
   */
  record Attempt(BigDecimal hours, int day, DeliveryMode mode, int line) {}

  @Example
  void aLedgerTakesNoMoreLinesThanItCouldReverse() {
    // Given
    List<HoursEntry> lines = new java.util.ArrayList<>();
    for (int i = 0; i < HoursLedger.MOST_LINES / 2; i++) {
      lines.add(
          new HoursEntry(
              UUID.randomUUID(),
              DAY.plusDays(i),
              new BigDecimal("7.50"),
              DeliveryMode.EMPLOYER_SITE,
              null,
              null));
    }
    HoursLedger full = HoursLedger.of(lines);
    // When, Then
    assertThatThrownBy(
            () ->
                full.record(
                    UUID.randomUUID(),
                    DAY.minusDays(1),
                    new BigDecimal("1.00"),
                    DeliveryMode.EMPLOYER_SITE,
                    "RNA"))
        .isInstanceOf(Refusal.class)
        .extracting("code")
        .isEqualTo("ledger-full");
    assertThat(full.reverse(UUID.randomUUID(), lines.get(0).id()).hours())
        .isEqualByComparingTo("-7.50");
  }

  @Property
  void theLedgerAlwaysBalances(@ForAll("attempts") List<Attempt> attempts) {
    // Given
    HoursLedger ledger = HoursLedger.of(List.of());
    BigDecimal recorded = BigDecimal.ZERO;
    BigDecimal reversed = BigDecimal.ZERO;
    Set<UUID> undone = new HashSet<>();
    List<HoursEntry> lines = new java.util.ArrayList<>();

    // When
    for (Attempt attempt : attempts) {
      HoursEntry line = tried(ledger, lines, attempt);
      if (line == null) {
        continue;
      }
      ledger = ledger.plus(line);
      lines.add(line);
      if (line.reverses() == null) {
        recorded = recorded.add(line.hours());
      } else {
        reversed = reversed.add(line.hours().negate());
        assertThat(undone.add(line.reverses())).as("each line reversed at most once").isTrue();
      }
    }

    // Then
    assertThat(ledger.total()).isEqualByComparingTo(recorded.subtract(reversed)).isNotNegative();
    assertThat(ledger.byMode().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(ledger.total());
    assertThat(
            ledger.asRuled().stream()
                .map(HoursLine::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(ledger.total());
    assertThat(ledger.signed(Set.of())).isZero();
    assertThat(ledger.signed(lines.stream().map(HoursEntry::id).collect(Collectors.toSet())))
        .isEqualByComparingTo(ledger.total());
    for (HoursEntry line : lines) {
      assertThat(ledger.on(line.date())).isBetween(BigDecimal.ZERO, new BigDecimal("24"));
    }
  }

  @Example
  void aDayHoldsNoMoreThanTwentyFourHours() {
    HoursLedger ledger = ledgerOf("20");

    assertThatThrownBy(
            () ->
                ledger.record(
                    UUID.randomUUID(), DAY, new BigDecimal("4.25"), DeliveryMode.REMOTE, "RNA"))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo("day-exceeds-24-hours"));
    assertThat(
            ledger
                .record(UUID.randomUUID(), DAY, new BigDecimal("4"), DeliveryMode.REMOTE, "RNA")
                .hours())
        .isEqualTo(new BigDecimal("4.00"));
    assertThat(
            ledger.record(
                UUID.randomUUID(),
                DAY.plusDays(1),
                new BigDecimal("24"),
                DeliveryMode.REMOTE,
                null))
        .isNotNull();
  }

  @Example
  void onlyQuarterHoursAboveZeroAreRecorded() {
    HoursLedger ledger = HoursLedger.of(List.of());

    for (String wrong : List.of("0", "-1", "24.25", "7.3", "0.1", "1.001")) {
      assertThatThrownBy(
              () ->
                  ledger.record(
                      UUID.randomUUID(),
                      DAY,
                      new BigDecimal(wrong),
                      DeliveryMode.EMPLOYER_SITE,
                      "RNA"))
          .as(wrong)
          .isInstanceOf(Refusal.class);
    }
  }

  @Example
  void aReversedDayHasRoomAgain() {
    // Given
    HoursLedger ledger = ledgerOf("24");

    // When
    HoursLedger mended = ledger.plus(ledger.reverse(UUID.randomUUID(), firstId()));

    // Then
    assertThat(mended.total()).isEqualByComparingTo("0");
    assertThat(
            mended
                .record(
                    UUID.randomUUID(),
                    DAY,
                    new BigDecimal("7.5"),
                    DeliveryMode.EMPLOYER_SITE,
                    "RNA")
                .hours())
        .isEqualTo(new BigDecimal("7.50"));
  }

  @Example
  void aLineIsReversedOnceAndAReversalNever() {
    HoursLedger ledger = ledgerOf("7.5");
    HoursEntry undo = ledger.reverse(UUID.randomUUID(), firstId());
    HoursLedger mended = ledger.plus(undo);

    assertThatThrownBy(() -> mended.reverse(UUID.randomUUID(), firstId()))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo("entry-already-reversed"));
    assertThatThrownBy(() -> mended.reverse(UUID.randomUUID(), undo.id()))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo("entry-is-reversal"));
    assertThatThrownBy(() -> mended.reverse(UUID.randomUUID(), UUID.randomUUID()))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo("entry-unknown"));
  }

  @Provide
  Arbitrary<List<Attempt>> attempts() {
    Arbitrary<BigDecimal> hours =
        Arbitraries.integers()
            .between(-2, 100)
            .map(q -> new BigDecimal(q).divide(new BigDecimal(4)))
            .injectNull(0.4);
    return Combinators.combine(
            hours,
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(DeliveryMode.class),
            Arbitraries.integers().between(0, 20))
        .as(Attempt::new)
        .list()
        .ofMaxSize(30);
  }

  private static HoursEntry tried(HoursLedger ledger, List<HoursEntry> lines, Attempt attempt) {
    try {
      if (attempt.hours() != null) {
        return ledger.record(
            UUID.randomUUID(),
            DAY.plusDays(attempt.day()),
            attempt.hours(),
            attempt.mode(),
            attempt.day() % 2 == 0 ? "RNA" : null);
      }
      return lines.isEmpty()
          ? null
          : ledger.reverse(UUID.randomUUID(), lines.get(attempt.line() % lines.size()).id());
    } catch (Refusal refused) {
      return null;
    }
  }

  private static HoursLedger ledgerOf(String hours) {
    return HoursLedger.of(
        List.of(
            new HoursEntry(
                UUID.nameUUIDFromBytes(new byte[] {1}),
                DAY,
                new BigDecimal(hours),
                DeliveryMode.EMPLOYER_SITE,
                null,
                null)));
  }

  private static UUID firstId() {
    return UUID.nameUUIDFromBytes(new byte[] {1});
  }
}
