package org.fairway.pathway.levy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Employers month by month, reckoned by hand from the rules, and not by what is tested. */
final class FortyMonths {
  private FortyMonths() {}

  /** What {@link FortyMonthsTest} tells of: an account that is empty on 31 July 2026. */
  static List<ForecastMonth> workedByHand() {
    return table("/levy/forty-months.csv");
  }

  /** What {@link CarriedAcrossTest} tells of: funds of both rules beside each other. */
  static List<ForecastMonth> carriedAcross() {
    return table("/levy/carried-across.csv");
  }

  private static List<ForecastMonth> table(String file) {
    try (BufferedReader table =
        new BufferedReader(
            new InputStreamReader(
                FortyMonths.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return table.lines().skip(1).map(FortyMonths::row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ForecastMonth row(String line) {
    List<BigDecimal> cells = Stream.of(line.split(",")).skip(1).map(BigDecimal::new).toList();
    return new ForecastMonth(
        YearMonth.parse(line.substring(0, 7)),
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        Money.NONE,
        Money.NONE,
        Money.NONE,
        cells.get(5),
        cells.get(6),
        cells.get(7),
        cells.get(8));
  }

  /** The months of an account that begins with nothing, from its postings. */
  static List<ForecastMonth> months(YearMonth first, int months, List<Posting> postings) {
    List<ForecastMonth> made = new ArrayList<>();
    BigDecimal opening = Money.NONE;
    for (int month = 0; month < months; month++) {
      made.add(ForecastMonth.of(first.plusMonths(month), opening, postings));
      opening = made.get(month).closing();
    }
    return made;
  }
}
