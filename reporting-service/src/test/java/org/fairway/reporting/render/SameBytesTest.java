package org.fairway.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import org.fairway.reporting.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SameBytesTest {

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void theSameInputsGiveTheSameFileOnAnotherDayInAnotherPlace(ReportFormat format)
      throws InterruptedException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    byte[] first = Renderers.render(Samples.wresReport(), format);
    try {
      Locale.setDefault(Locale.GERMANY);
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      // The clocks of ZIP and PDF count in seconds: step over one.
      Thread.sleep(format == ReportFormat.PDF || format == ReportFormat.XLSX ? 2100 : 0);
      assertThat(Renderers.render(Samples.wresReport(), format)).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
