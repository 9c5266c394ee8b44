package org.fairway.pathway.levy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.fairway.pathway.support.Today;

/** The present as the levy knows it, so that tests can let months pass. */
@ApplicationScoped
class LevyClock {

  LocalDate today() {
    return Today.inEngland();
  }

  /** The last month that is over. */
  YearMonth lastMonth() {
    return YearMonth.from(today()).minusMonths(1);
  }

  /** Now, in whole milliseconds. */
  Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
