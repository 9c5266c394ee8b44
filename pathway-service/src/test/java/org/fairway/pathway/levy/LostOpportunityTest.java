package org.fairway.pathway.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fairway.pathway.levy.Pounds.day;
import static org.fairway.pathway.levy.Pounds.id;
import static org.fairway.pathway.levy.Pounds.pounds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fairway.pathway.catalogue.Catalogue;
import org.fairway.pathway.catalogue.Standard;
import org.fairway.pathway.catalogue.StandardKey;
import org.junit.jupiter.api.Test;

/** What 766.67 and 233.33 that expire could have paid for, worked by hand. */
class LostOpportunityTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  private final List<Outlook.Expiring> lots = List.of(expiring(1, "766.67"), expiring(2, "233.33"));

  @Test
  void wholeApprenticeshipsAndWholeInstalmentsAreCounted() {
    // 800.00 / 8 = 100.00; a penny more is no whole one; 4,000.00 / 24 = 166.66, six times 999.96;
    // 10,000.00 / 10 = 1,000.00; and 1,000.01, of which there is none
    LostOpportunity lost =
        lost(
            JUNE,
            standard("ST0004", "1.0", "12500.00", 10, null, null),
            standard("ST0003", "1.0", "5000.00", 24, null, null),
            standard("ST0002", "1.0", "1000.01", 8, null, null),
            standard("ST0005", "1.0", "12500.12", 10, null, null),
            standard("ST0001", "1.0", "1000.00", 8, null, null));

    assertThat(lost.amount()).isEqualTo(pounds("1000"));
    assertThat(lost.couldPay())
        .extracting(
            one -> one.standard().key().reference(),
            LostOpportunity.Worth::apprenticeships,
            LostOpportunity.Worth::monthsOfTraining)
        .containsExactly(
            tuple("ST0001", 1, 10),
            tuple("ST0002", 0, 10),
            tuple("ST0003", 0, 6),
            tuple("ST0004", 0, 1));
  }

  @Test
  void onlyStandardsOnWhichSomebodyMayStartThatMonthAreTold() {
    Standard[] some = {
      standard("ST0001", "1.0", "1000.00", 8, "2020-01-01", "2026-06-30"),
      standard("ST0001", "1.1", "500.00", 8, "2026-07-01", null),
      standard("ST0002", "1.0", "500.00", 8, null, "2026-05-31"),
      standard("ST0003", "1.0", "500.00", 8, null, "2026-06-01"),
      standard("ST0004", "1.0", "500.00", 8, "2026-06-30", null)
    };

    assertThat(keys(lost(JUNE, some)))
        .containsExactlyInAnyOrder("ST0001 1.0", "ST0003 1.0", "ST0004 1.0");
    assertThat(keys(lost(JUNE.plusMonths(1), some)))
        .containsExactlyInAnyOrder("ST0001 1.1", "ST0004 1.0");
  }

  private LostOpportunity lost(YearMonth month, Standard... standards) {
    NavigableMap<StandardKey, Standard> all = new TreeMap<>();
    Stream.of(standards).forEach(one -> all.put(one.key(), one));
    Catalogue catalogue = new Catalogue(null, 0, all);
    return LostOpportunity.of(month, lots, catalogue.newest(month.atDay(1), month.atEndOfMonth()));
  }

  private static List<String> keys(LostOpportunity lost) {
    return lost.couldPay().stream()
        .map(one -> one.standard().key())
        .map(key -> key.reference() + " " + key.version())
        .toList();
  }

  private static Outlook.Expiring expiring(long id, String expected) {
    Lot lot = new Lot(id(id), day("2024-06-22"), day("2026-06-22"), pounds("1100"));
    return new Outlook.Expiring(lot, new BigDecimal(expected));
  }

  private static Standard standard(
      String reference, String version, String price, int months, String from, String to) {
    return new Standard(
        new StandardKey(reference, version),
        "Standard " + reference,
        3,
        months,
        new BigDecimal(price),
        null,
        null,
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        day("2026-01-01"));
  }
}
