package org.fairway.pathway.registration;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.StepState;

/**
 * How the steps of a regulator stand on a date, by the results that were written down. A test has
 * to count on the day of the registration, or on that date while there is none.
 */
final class Tracker {
  private static final Comparator<StepEntry> BY_DAY =
      Comparator.comparing(StepEntry::doneOn).thenComparing(StepEntry::id);

  private final Plan plan;
  private final List<StepEntry> entries;
  private final LocalDate counts;

  Tracker(Plan plan, List<StepEntry> all, LocalDate on) {
    this.plan = plan;
    this.entries =
        holding(all).filter(entry -> !entry.doneOn().isAfter(on)).sorted(BY_DAY).toList();
    this.counts = registeredOn().orElse(on);
  }

  /** Whether there is a result that was not annulled. */
  static boolean anyHolds(List<StepEntry> all) {
    return holding(all).findAny().isPresent();
  }

  private static Stream<StepEntry> holding(List<StepEntry> all) {
    Set<UUID> annulled =
        all.stream().map(StepEntry::annuls).filter(Objects::nonNull).collect(Collectors.toSet());
    return all.stream()
        .filter(entry -> entry.result() != StepResult.ANNULLED)
        .filter(entry -> !annulled.contains(entry.id()));
  }

  /** The day of the registration. */
  Optional<LocalDate> registeredOn() {
    return of(plan.last().step()).stream()
        .filter(entry -> entry.result() == StepResult.PASSED)
        .map(StepEntry::doneOn)
        .findFirst();
  }

  /** All steps, in the order of the plan. */
  List<StepProgress> steps() {
    return plan.steps().stream().map(this::step).toList();
  }

  /** Steps that have to be done before this one and are not. */
  List<String> missing(PlannedStep step) {
    return plan.steps().stream()
        .map(PlannedStep::step)
        .filter(step.after()::contains)
        .filter(before -> standing(before) != StepStanding.DONE)
        .toList();
  }

  private StepProgress step(PlannedStep planned) {
    StepStanding standing = standing(planned.step());
    List<String> missing = standing == StepStanding.DONE ? List.of() : missing(planned);
    boolean blocked = !missing.isEmpty() && standing == StepStanding.OPEN;
    return new StepProgress(
        planned.step(),
        blocked ? StepStanding.BLOCKED : standing,
        of(planned.step()).size(),
        missing,
        deciding(planned.step()).orElse(null));
  }

  private StepStanding standing(String step) {
    return deciding(step).map(this::standing).orElse(StepStanding.OPEN);
  }

  private StepStanding standing(StepEntry entry) {
    if (entry.result() == StepResult.FAILED) {
      return StepStanding.FAILED;
    }
    return entry.countsOn(counts) ? StepStanding.DONE : StepStanding.EXPIRED;
  }

  /** A pass that counts before one that does not, and any pass before a fail; of these the last. */
  private Optional<StepEntry> deciding(String step) {
    return of(step).stream()
        .max(
            Comparator.comparing((StepEntry entry) -> entry.countsOn(counts))
                .thenComparing(entry -> entry.result() == StepResult.PASSED)
                .thenComparing(BY_DAY));
  }

  private List<StepEntry> of(String step) {
    return entries.stream().filter(entry -> entry.step().equals(step)).toList();
  }

  /** The same as the rules ask for it. */
  List<StepState> facts() {
    return steps().stream().map(this::fact).toList();
  }

  private StepState fact(StepProgress step) {
    boolean done = step.standing() == StepStanding.DONE || step.standing() == StepStanding.EXPIRED;
    StepEntry entry = step.entry();
    return done
        ? new StepState(
            step.step(),
            Answer.YES,
            doneOn(entry),
            entry.evidence() == null ? Answer.NO : Answer.YES,
            entry.expiresOn())
        : new StepState(step.step(), Answer.NO, null, Answer.UNKNOWN, null);
  }

  /** Who is registered twice is registered since the first time. */
  private LocalDate doneOn(StepEntry entry) {
    return entry.step().equals(plan.last().step())
        ? registeredOn().orElse(entry.doneOn())
        : entry.doneOn();
  }
}
