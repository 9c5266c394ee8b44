package org.fairway.metrics.target;

import java.math.BigDecimal;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.indicator.Result;
import org.fairway.metrics.indicator.Rounded;
import org.fairway.metrics.indicator.Status;

/**
 * How far an organisation is with a target.
 *
 * @param value as displayed; null where there is none
 * @param baseline the year before's, as displayed; null where there is none
 * @param met null when it cannot be said
 * @param reason why it cannot be said; null when it can
 */
public record Progress(
    Target target,
    IndicatorDefinition definition,
    String value,
    String baseline,
    Boolean met,
    String reason) {

  static Progress of(Target target, IndicatorDefinition definition, Result now, Result before) {
    String value = shown(definition, now);
    String baseline = before == null ? null : shown(definition, before);
    if (value == null) {
      return new Progress(target, definition, null, baseline, null, now.reason());
    }
    if (target.aim() == Aim.PARITY) {
      boolean met = atParity(definition, now.value(), new BigDecimal(value));
      return new Progress(target, definition, value, baseline, met, null);
    }
    if (baseline == null) {
      String reason = "nothing of the year before to compare with";
      return new Progress(target, definition, value, null, null, reason);
    }
    boolean met = isBetter(target, definition, new BigDecimal(value), new BigDecimal(baseline));
    return new Progress(target, definition, value, baseline, met, null);
  }

  private static String shown(IndicatorDefinition definition, Result result) {
    return result.status() == Status.COMPUTED
        ? Rounded.of(result.value(), definition.decimals())
        : null;
  }

  private static boolean atParity(
      IndicatorDefinition definition, double value, BigDecimal displayed) {
    return definition.adverseBand() != null
        ? !definition.adverseBand().flags(value)
        : displayed.compareTo(BigDecimal.valueOf(definition.parity())) >= 0;
  }

  private static boolean isBetter(
      Target target, IndicatorDefinition definition, BigDecimal now, BigDecimal before) {
    Better way = target.better();
    if (way == null) {
      way = Boolean.FALSE.equals(definition.higherIsBetter()) ? Better.LOWER : Better.HIGHER;
    }
    BigDecimal parity = BigDecimal.valueOf(definition.parity() == null ? 0 : definition.parity());
    return switch (way) {
      case HIGHER -> now.compareTo(before) > 0;
      case LOWER -> now.compareTo(before) < 0;
      case TOWARDS_PARITY ->
          now.subtract(parity).abs().compareTo(before.subtract(parity).abs()) < 0;
    };
  }
}
