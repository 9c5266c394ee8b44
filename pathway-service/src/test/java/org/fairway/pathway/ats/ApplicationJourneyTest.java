package org.fairway.pathway.ats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ApplicationJourneyTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  @Property
  void orderAndRepetitionOfArrivalNeverMatter(
      @ForAll("journeys") List<StageEvent> events, @ForAll long seed) {
    // Given
    List<StageEvent> arrivals = new ArrayList<>(events);
    arrivals.addAll(events);
    Collections.shuffle(arrivals, new Random(seed));

    // When
    ApplicationJourney settled = ApplicationJourney.of(arrivals);

    // Then
    assertThat(settled).isEqualTo(ApplicationJourney.of(events));
    assertThat(settled.current()).isEqualTo(ApplicationJourney.of(events).current());
    assertThat(settled.endedAt()).isEqualTo(ApplicationJourney.of(events).endedAt());
    assertThat(settled.events()).hasSameSizeAs(events).isSorted();
  }

  @Property
  void aKnownEventChangesNothing(@ForAll("journeys") List<StageEvent> events) {
    ApplicationJourney journey = ApplicationJourney.of(events);

    events.forEach(event -> assertThat(journey.with(event)).isSameAs(journey));
  }

  @Property
  void theCurrentStageIsTheLatestByItsOwnTime(@ForAll("journeys") List<StageEvent> events) {
    ApplicationJourney journey = ApplicationJourney.of(events);

    Instant latest =
        events.stream().map(StageEvent::occurredAt).max(Instant::compareTo).orElseThrow();
    assertThat(events)
        .anyMatch(
            e -> e.occurredAt().equals(latest) && journey.current().orElseThrow() == e.stage());
  }

  @Example
  void aLateReportOfAnEarlierStageDoesNotMoveTheApplicationBack() {
    // Given
    ApplicationJourney journey =
        ApplicationJourney.of(List.of(at("1", ApplicationStage.INTERVIEWED, 5)));

    // When
    StageEvent late = at("2", ApplicationStage.SHORTLISTED, 2);
    ApplicationJourney settled = journey.with(late);

    // Then
    assertThat(settled.current()).contains(ApplicationStage.INTERVIEWED);
    assertThat(settled.before(late)).isEmpty();
    assertThat(settled.events())
        .extracting(StageEvent::stage)
        .containsExactly(ApplicationStage.SHORTLISTED, ApplicationStage.INTERVIEWED);
  }

  @Example
  void anEndKnowsTheStageItHappenedAt() {
    ApplicationJourney journey =
        ApplicationJourney.of(
            List.of(
                at("1", ApplicationStage.APPLIED, 1),
                at("3", ApplicationStage.REJECTED, 3),
                at("2", ApplicationStage.SHORTLISTED, 2)));

    assertThat(journey.endedAt()).contains(ApplicationStage.SHORTLISTED);
  }

  @Example
  void aRejectionThatIsTakenBackLeavesTheApplicationRunning() {
    ApplicationJourney journey =
        ApplicationJourney.of(
            List.of(
                at("1", ApplicationStage.REJECTED, 1),
                at("2", ApplicationStage.INTERVIEW_INVITED, 2)));

    assertThat(journey.current()).contains(ApplicationStage.INTERVIEW_INVITED);
    assertThat(journey.endedAt()).isEmpty();
  }

  @Example
  void theSameStageReportedAgainIsNoChange() {
    StageEvent again = at("2", ApplicationStage.APPLIED, 2);
    ApplicationJourney journey =
        ApplicationJourney.of(List.of(at("1", ApplicationStage.APPLIED, 1), again));

    assertThat(journey.changes(again)).isFalse();
  }

  @Provide
  Arbitrary<List<StageEvent>> journeys() {
    Arbitrary<ApplicationStage> stages = Arbitraries.of(ApplicationStage.class);
    // Few distinct times, so that ties are common.
    Arbitrary<Integer> days = Arbitraries.integers().between(0, 6);
    return Combinators.combine(Arbitraries.integers().between(1, 1000), stages, days)
        .as((id, stage, day) -> at("e" + id, stage, day))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .uniqueElements(StageEvent::eventId);
  }

  private static StageEvent at(String id, ApplicationStage stage, int day) {
    return new StageEvent(id, stage, MONDAY.plusSeconds(86_400L * day), null);
  }
}
