package org.fairway.reporting.wording;

import java.math.BigDecimal;
import java.util.List;
import org.fairway.reporting.figures.GroupCount;
import org.fairway.reporting.figures.Indicator;
import org.fairway.reporting.figures.Interval;
import org.fairway.reporting.render.Status;

/** Indicators for sentences. */
final class Given {
  static final Phrase APPOINTED = new Phrase("applicants", "to be appointed from shortlisting");
  static final Phrase HARASSED = new Phrase("staff", "said they had been harassed");

  private Given() {}

  static BigDecimal number(String value) {
    return value == null ? null : new BigDecimal(value);
  }

  static Interval range(String lower, String upper) {
    return new Interval(number(lower), number(upper), number("0.95"), "KATZ_LOG");
  }

  /** White over BME, band 0.80 to 1.25. */
  static Indicator ratio(Status status, String reason, String value, Interval range) {
    return ratio(status, reason, value, range, new Indicator.Band(number("0.80"), number("1.25")));
  }

  private static Indicator ratio(
      Status status, String reason, String value, Interval range, Indicator.Band band) {
    Boolean adverse = value == null ? null : !band.contains(number(value));
    return new Indicator(
        "2",
        "title",
        status,
        reason,
        number(value),
        "RATIO",
        new Indicator.Direction("WHITE", "BME", false, null),
        BigDecimal.ONE,
        null,
        List.of(),
        range,
        null,
        adverse,
        band,
        Boolean.TRUE.equals(adverse) ? "BME" : null,
        null,
        List.of(),
        "v1",
        List.of());
  }

  static Indicator ratioBeside(Indicator.Band band, String value) {
    return ratio(Status.COMPUTED, null, value, null, band);
  }

  static Indicator ratio(String value, Interval range) {
    return ratio(Status.COMPUTED, null, value, range);
  }

  static Indicator percent(
      Status status,
      String bme,
      String white,
      Indicator.Difference difference,
      Boolean higherIsBetter) {
    List<GroupCount> groups =
        List.of(
            new GroupCount("BME", null, number("400"), number(bme)),
            new GroupCount("WHITE", null, number("2000"), number(white)));
    return new Indicator(
        "5",
        "title",
        status,
        "reason",
        bme == null ? null : number(bme).movePointRight(2),
        "PERCENT",
        new Indicator.Direction(null, null, higherIsBetter, null),
        null,
        null,
        groups,
        null,
        null,
        null,
        null,
        null,
        difference,
        List.of(),
        "v1",
        List.of());
  }
}
