package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.catalogue.Window;
import org.fairway.metrics.fact.Period;

/** What the readers of an organisation's own figures should look at. */
final class Notices {

  private static final long SMALL = 5;

  private final Edition edition;
  private final IndicatorDefinition definition;
  private final Result now;
  private final List<Notice> told = new ArrayList<>();

  private Notices(Edition edition, IndicatorDefinition definition, Result now) {
    this.edition = edition;
    this.definition = definition;
    this.now = now;
  }

  /** The answers with their notices. */
  static Answers on(Answers answers, Period period, LastYear before) {
    return answers.map(
        (definition, result) ->
            result.with(
                result
                    .extra()
                    .telling(
                        new Notices(answers.edition(), definition, result)
                            .all(
                                Optional.ofNullable(before.results().get(definition.id()))
                                    .filter(old -> compares(definition, period))))));
  }

  private static boolean compares(IndicatorDefinition definition, Period period) {
    return definition.settings().seriesBreaks().stream()
        .noneMatch(part -> part.parts(period.before(), period));
  }

  static Map<String, Result> byId(Map<IndicatorDefinition, Result> results) {
    Map<String, Result> byId = new java.util.HashMap<>();
    results.forEach((definition, result) -> byId.put(definition.id(), result));
    return byId;
  }

  private List<Notice> all(Optional<Result> before) {
    smallCounts();
    unknownShare();
    window();
    notCompared();
    before.flatMap(old -> Turning.of(definition, now, old)).ifPresent(told::add);
    return told;
  }

  private void smallCounts() {
    boolean small =
        now.groups().stream()
            .filter(group -> !group.group().equals(Edition.UNKNOWN))
            .anyMatch(group -> isSmall(group.numerator()) || isSmall(group.denominator()));
    if (small) {
      told.add(
          new Notice("small-counts", "counts of fewer than " + SMALL + " people move by chance"));
    }
  }

  private static boolean isSmall(Long count) {
    return count != null && count > 0 && count < SMALL;
  }

  private void unknownShare() {
    long all = 0;
    long unknown = 0;
    for (GroupFigure group : now.groups()) {
      boolean isUnknown = group.group().equals(Edition.UNKNOWN);
      // Of a share every group has everybody in its denominator, of a ratio its own people.
      Long people = definition.parity() == null ? group.numerator() : group.denominator();
      all += people == null ? 0 : people;
      unknown += isUnknown && people != null ? people : 0;
    }
    if (definition.kind() == Kind.SHARE) {
      // Those of no group that was told are people too.
      all = Math.max(all, everybody());
    }
    if (unknown > all * edition.unknownShareAbove()) {
      String share = String.format(java.util.Locale.ROOT, "%.1f", 100.0 * unknown / all);
      told.add(new Notice("unknown-share", share + " % of people did not say"));
    }
  }

  private long everybody() {
    return now.groups().stream()
        .map(GroupFigure::denominator)
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  private void notCompared() {
    if (definition.kind() == Kind.SURVEY && !definition.focusOnly() && now.groups().size() == 1) {
      told.add(new Notice("not-compared", "nothing was supplied of " + edition.reference()));
    }
  }

  private void window() {
    Window real = now.extra().window();
    if (real != null && real.years() < definition.years()) {
      told.add(
          new Notice("window-incomplete", "the year before is not known: this year stands alone"));
    } else if (real != null && real.years() > definition.years()) {
      told.add(
          new Notice(
              "window-longer", "only a mean of two years was supplied, and is taken as it is"));
    }
  }
}
