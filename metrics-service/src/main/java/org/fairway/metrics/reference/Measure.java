package org.fairway.metrics.reference;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a fact counts.
 *
 * @param name capitals, for example {@code SHORTLISTED}
 * @param kind which figures a fact of it carries
 * @param atMost the measure that it cannot exceed in any group, if there is one
 * @param bank the measure that counts the same of bank workers, if there is one
 * @param within dimensions that all of the people counted have, whether a fact says so or not
 */
public record Measure(
    String name,
    Kind kind,
    Optional<String> atMost,
    Optional<String> bank,
    Map<String, String> within) {

  /** Which figures a fact carries. */
  @Schema(name = "MeasureKind", description = "Which figures a fact carries")
  public enum Kind {
    /** {@code count}: whole, zero or more; adds up over groups. */
    COUNT,
    /** {@code count}: decimal, zero or more; adds up over groups. */
    DECIMAL,
    /** {@code percent} of {@code respondents}; never added up. */
    SURVEY,
    /** {@code score} from 0 to 10; never added up. */
    SCORE,
    /** {@code score} from 0 to 3, given in an assessment; never added up. */
    RATING,
    /** {@code amount} in pounds; never added up. */
    AMOUNT
  }
}
