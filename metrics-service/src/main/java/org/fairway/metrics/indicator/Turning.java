package org.fairway.metrics.indicator;

import java.util.Optional;
import org.fairway.metrics.catalogue.IndicatorDefinition;

/** Figures that say the opposite of last year's: true now and then, a mistake more often. */
final class Turning {

  private Turning() {}

  /** What has turned, if anything has. */
  static Optional<Notice> of(IndicatorDefinition definition, Result now, Result before) {
    if (now.status() != Status.COMPUTED || before.status() != Status.COMPUTED) {
      return Optional.empty();
    }
    if (definition.parity() != null
        && opposed(now.value() - definition.parity(), before.value() - definition.parity())) {
      return Optional.of(
          new Notice(
              "far-side-of-parity",
              "%s now, %s the year before"
                  .formatted(shown(definition, now.value()), shown(definition, before.value()))));
    }
    boolean watched = definition.settings().watchReversal();
    return watched && now.difference() != null && before.difference() != null
        ? reversed(definition, now, before)
        : Optional.empty();
  }

  private static Optional<Notice> reversed(
      IndicatorDefinition definition, Result now, Result before) {
    return opposed(now.difference().value(), before.difference().value())
        ? Optional.of(
            new Notice(
                "groups-reversed",
                "the groups have changed sides: difference %s now, %s the year before"
                    .formatted(
                        shown(definition, now.difference().value()),
                        shown(definition, before.difference().value()))))
        : Optional.empty();
  }

  private static boolean opposed(double one, double other) {
    return one * other < 0;
  }

  private static String shown(IndicatorDefinition definition, double value) {
    return Rounded.of(value, definition.decimals());
  }
}
