package org.fairway.metrics.statement;

import java.time.Instant;
import java.time.ZoneOffset;
import org.fairway.metrics.fact.Source;

/**
 * One version of what an organisation says of an indicator.
 *
 * @param version 1 for the first, one more with each correction
 * @param suppliedBy organisation that sent it, which may be the care system
 */
public record Statement(
    Question about, long version, Said said, String suppliedBy, Instant createdAt) {

  /** As the source of an answer: who said it, and on which day (UTC). */
  public Source source() {
    String name =
        "statement of " + suppliedBy + ", " + createdAt.atOffset(ZoneOffset.UTC).toLocalDate();
    return new Source(Source.Kind.STATEMENT, name, version, suppliedBy);
  }
}
