package org.fairway.pathway.ats;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The stages of one application, settled by the events' own times. Immutable.
 *
 * <p>Guarantee: journeys made of the same set of events are equal, in whatever order and however
 * often the events came.
 */
public final class ApplicationJourney {
  /** Before anything was reported. */
  public static final ApplicationJourney NONE = new ApplicationJourney(new TreeSet<>());

  private final NavigableSet<StageEvent> events;

  private ApplicationJourney(NavigableSet<StageEvent> events) {
    this.events = events;
  }

  public static ApplicationJourney of(Collection<StageEvent> events) {
    return events.stream().reduce(NONE, ApplicationJourney::with, (a, b) -> b);
  }

  /** This journey and one more event; this same journey when the event is known. */
  public ApplicationJourney with(StageEvent event) {
    if (knows(event.eventId())) {
      return this;
    }
    TreeSet<StageEvent> more = new TreeSet<>(events);
    more.add(event);
    return new ApplicationJourney(more);
  }

  public boolean knows(String eventId) {
    return events.stream().anyMatch(event -> event.eventId().equals(eventId));
  }

  /**
   * The stage that holds now: of the latest event by its own time. Empty before the first event.
   */
  public Optional<ApplicationStage> current() {
    return events.isEmpty() ? Optional.empty() : Optional.of(events.last().stage());
  }

  /**
   * The stage at which the application ended without a start; empty while it runs or when its end
   * came first.
   */
  public Optional<ApplicationStage> endedAt() {
    return current().filter(ApplicationStage::endsWithoutStart).flatMap(end -> lastRunning());
  }

  /** The stage that held just before {@code event}. */
  public Optional<ApplicationStage> before(StageEvent event) {
    return Optional.ofNullable(events.lower(event)).map(StageEvent::stage);
  }

  /**
   * True when {@code event} changed the stage that held just before it: a repetition of that stage
   * did not.
   */
  public boolean changes(StageEvent event) {
    return before(event).filter(event.stage()::equals).isEmpty();
  }

  /** Oldest first. */
  public List<StageEvent> events() {
    return List.copyOf(events);
  }

  private Optional<ApplicationStage> lastRunning() {
    return events.descendingSet().stream()
        .map(StageEvent::stage)
        .filter(stage -> !stage.endsWithoutStart())
        .findFirst();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApplicationJourney journey && events.equals(journey.events);
  }

  @Override
  public int hashCode() {
    return events.hashCode();
  }

  @Override
  public String toString() {
    return events.toString();
  }
}
