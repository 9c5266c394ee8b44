package org.fairway.pathway.levy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** What {@link FortyMonthsTest} tells of, month by month, as a hand reckoned it. */
final class FortyMonths {
  private FortyMonths() {}

  static List<ForecastMonth> workedByHand() {
    try (BufferedReader table =
        new BufferedReader(
            new InputStreamReader(
                FortyMonths.class.getResourceAsStream("/levy/forty-months.csv"),
                StandardCharsets.UTF_8))) {
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
}
