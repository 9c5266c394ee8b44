package org.fairway.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.TimeZone;
import org.fairway.reporting.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SameBytesTest {
  /** The clocks of ZIP and PDF count in seconds, the former in pairs: rendered until past one. */
  private static final Duration TICK = Duration.ofMillis(2100);

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void theSameInputsGiveTheSameFileOnAnotherDayInAnotherPlace(ReportFormat format) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    boolean clocked = format == ReportFormat.PDF || format == ReportFormat.XLSX;
    long start = System.nanoTime();
    byte[] first = Renderers.render(Samples.wresReport(), format);
    try {
      Locale.setDefault(Locale.GERMANY);
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      do {
        assertThat(Renderers.render(Samples.wresReport(), format)).isEqualTo(first);
      } while (clocked && System.nanoTime() - start < TICK.toNanos());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
