package org.fairway.metrics.catalogue;

import java.util.List;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.reference.StaffSurvey;

/**
 * One indicator as its standard defines it.
 *
 * @param id within the standard, for example {@code 2} or {@code 4a-i}
 * @param title as published
 * @param kind how it is computed
 * @param unit of its value
 * @param numerator measure counted, or surveyed
 * @param denominator measure it is taken of, where there is one
 * @param top for ratios: the group whose rate is divided
 * @param bottom for ratios: the group it is divided by
 * @param parity the value that says "no difference"
 * @param higherIsBetter for survey figures
 * @param meaning how to read the value, one line
 * @param window what the counts cover: a name of {@link Window}
 * @param adverseBand for ratios
 * @param decimals shown, after rounding half-up once
 * @param lines how the breakdown is cut: {@code POSTS}, {@code CLUSTERS} or {@code GRADES}
 * @param focusOnly asked of the focus group alone
 * @param source where the definition comes from
 * @param settings what moves from year to year
 */
public record IndicatorDefinition(
    String id,
    String title,
    Kind kind,
    Unit unit,
    String numerator,
    String denominator,
    String top,
    String bottom,
    Double parity,
    Boolean higherIsBetter,
    String meaning,
    String window,
    AdverseBand adverseBand,
    int decimals,
    String lines,
    boolean focusOnly,
    String source,
    Settings settings) {

  public IndicatorDefinition {
    settings = settings == null ? Settings.NONE : settings;
  }

  /** By the id: definitions are keys of every answer, and all that they say is long to hash. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** How many years its counts are the mean of. */
  public int years() {
    return Window.valueOf(window).years();
  }

  /** The same with other bounds, where it has some. */
  IndicatorDefinition judgedBy(AskedBand band) {
    return with(adverseBand == null ? null : band.over(adverseBand), settings);
  }

  /** The same with the question numbers of the survey that a period holds, where it takes one. */
  IndicatorDefinition asked(Period period) {
    return settings.survey() == null
        ? this
        : with(
            adverseBand,
            settings.asking(
                StaffSurvey.question(settings.survey(), numerator, period.startYear())
                    .map(StaffSurvey.Question::numbers)
                    .orElse(List.of())));
  }

  private IndicatorDefinition with(AdverseBand band, Settings other) {
    return new IndicatorDefinition(
        id,
        title,
        kind,
        unit,
        numerator,
        denominator,
        top,
        bottom,
        parity,
        higherIsBetter,
        meaning,
        window,
        band,
        decimals,
        lines,
        focusOnly,
        source,
        other);
  }
}
