package org.fairway.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FactSetTest {

  private static final Source PUT = new Source(Source.Kind.FACTS, "return", 1, "RNA");
  private static final Source SNAPSHOT = new Source(Source.Kind.SNAPSHOT, "2025-03-31", 1, "RNA");

  private final List<SourcedFact> facts = new ArrayList<>();

  private void given(Source source, long count, String... dimensions) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < dimensions.length; i += 2) {
      map.put(dimensions[i], dimensions[i + 1]);
    }
    facts.add(SourcedFact.stored(Fact.count("HEADCOUNT", map, count), source));
  }

  private Figure count(Map<String, String> group) {
    return FactSet.of(facts).count("HEADCOUNT", group);
  }

  @Test
  void fineFactsRollUpToCoarseQuestions() {
    given(PUT, 4, "ethnicCode", "H", "band", "8c");
    given(PUT, 5, "ethnicCode", "GA", "band", "9");
    given(PUT, 7, "ethnicCode", "CB", "band", "5");
    assertThat(count(Map.of("ethnicGroup", "BME")).value()).isEqualTo(9);
    assertThat(count(Map.of("ethnicCategory", "MIXED")).value()).isEqualTo(5);
    assertThat(count(Map.of("cluster", "4")).value()).isEqualTo(9);
    assertThat(count(Map.of()).value()).isEqualTo(16);
  }

  @Test
  void coarseFactsNeverAnswerFineQuestions() {
    given(PUT, 4, "ethnicGroup", "BME");
    assertThat(count(Map.of("ethnicCategory", "ASIAN")).isMissing()).isTrue();
    assertThat(count(Map.of("ethnicGroup", "BME", "band", "5")).isMissing()).isTrue();
  }

  @Test
  void fineAndCoarseFactsAreNotAddedTogether() {
    given(PUT, 9, "ethnicGroup", "BME");
    given(PUT, 4, "ethnicCode", "H");
    given(PUT, 5, "ethnicCode", "J");
    assertThat(count(Map.of("ethnicGroup", "BME")).value()).isEqualTo(9);
    assertThat(count(Map.of()).value()).isEqualTo(9);
  }

  @Test
  void bandsAndMedicalGradesShareTheStaffBetweenThem() {
    given(PUT, 30, "clinical", "CLINICAL", "band", "5", "ethnicGroup", "WHITE");
    given(PUT, 12, "medicalGrade", "CONSULTANT", "ethnicGroup", "WHITE");
    assertThat(count(Map.of("ethnicGroup", "WHITE")).value()).isEqualTo(42);
    assertThat(count(Map.of("clinical", "MEDICAL_DENTAL")).value()).isEqualTo(12);
    assertThat(count(Map.of("cluster", "5")).value()).isEqualTo(12);
  }

  @Test
  void aGroupNotGivenIsMissingButAnEmptyCombinationIsZero() {
    given(PUT, 30, "band", "5", "ethnicGroup", "WHITE");
    given(PUT, 3, "band", "6", "ethnicGroup", "BME");
    assertThat(count(Map.of("ethnicGroup", "UNKNOWN")).isMissing()).isTrue();
    assertThat(count(Map.of("band", "5", "ethnicGroup", "BME")).value()).isZero();
  }

  @Test
  void aSnapshotCountsEverybodySoThatWhomItDoesNotNameIsZero() {
    given(SNAPSHOT, 30, "band", "5", "clinical", "CLINICAL", "ethnicCode", "A");
    assertThat(count(Map.of("ethnicGroup", "BME")).value()).isZero();
  }

  @Test
  void whatACoarseSourceLeavesOutAFinerOneMayAnswer() {
    given(PUT, 4, "ethnicGroup", "BME");
    given(SNAPSHOT, 4, "ethnicCode", "H", "band", "5");
    given(SNAPSHOT, 9, "ethnicCode", "A", "band", "5");
    assertThat(count(Map.of("ethnicGroup", "WHITE")).value()).isEqualTo(9);
    assertThat(count(Map.of("ethnicGroup", "BME")).sources()).containsExactly(PUT);
  }

  @Test
  void everyFigureNamesItsSources() {
    given(SNAPSHOT, 30, "ethnicCode", "A");
    assertThat(count(Map.of("ethnicGroup", "WHITE")).sources()).containsExactly(SNAPSHOT);
  }

  @Provide
  Arbitrary<List<String>> codes() {
    return Arbitraries.of("A", "B", "CA", "D", "F", "H", "LK", "M", "P", "R", "S", "Z", "99")
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Property
  void groupsOfAnyPeopleSumToAllOfThem(@ForAll("codes") List<String> people) {
    // Given
    Map<String, Long> counts = new HashMap<>();
    people.forEach(code -> counts.merge(code, 1L, Long::sum));
    FactSet set =
        FactSet.of(
            counts.entrySet().stream()
                .map(
                    e ->
                        SourcedFact.stored(
                            Fact.count("HEADCOUNT", Map.of("ethnicCode", e.getKey()), e.getValue()),
                            SNAPSHOT))
                .toList());
    // When
    long sum = 0;
    for (String group : List.of("WHITE", "BME", "UNKNOWN")) {
      sum += set.count("HEADCOUNT", Map.of("ethnicGroup", group)).value();
    }
    // Then
    assertThat(sum).isEqualTo(people.size());
    assertThat(set.count("HEADCOUNT", Map.of()).value()).isEqualTo(people.size());
  }

  @Test
  void aPartIsNotTheWholeUnlessAllPartsAreGiven() {
    // Given only the members of a board who vote, and its executives
    given(PUT, 10, "ethnicGroup", "WHITE", "boardVoting", "true");
    given(PUT, 2, "ethnicGroup", "BME", "boardVoting", "true");
    given(PUT, 5, "ethnicGroup", "WHITE", "boardRole", "EXECUTIVE");
    given(PUT, 0, "ethnicGroup", "BME", "boardRole", "EXECUTIVE");
    // Then they are themselves, and the board is not known
    assertThat(count(Map.of("ethnicGroup", "BME")).isMissing()).isTrue();
    assertThat(count(Map.of()).isMissing()).isTrue();
    assertThat(FactSet.of(facts).contributions("HEADCOUNT", Map.of("ethnicGroup", "BME")))
        .isEmpty();
    assertThat(count(Map.of("ethnicGroup", "BME", "boardVoting", "true")).value()).isEqualTo(2);
    assertThat(count(Map.of("boardRole", "EXECUTIVE")).value()).isEqualTo(5);
    // And when the others are given too, it is
    given(PUT, 3, "ethnicGroup", "BME", "boardVoting", "false");
    assertThat(count(Map.of("ethnicGroup", "BME")).value()).isEqualTo(5);
  }

  @Test
  void aBoardOfWhichAllVoteIsWhole() {
    given(PUT, 5, "boardRole", "EXECUTIVE", "boardVoting", "true");
    given(PUT, 7, "boardRole", "NON_EXECUTIVE", "boardVoting", "true");
    assertThat(count(Map.of()).value()).isEqualTo(12);
    assertThat(count(Map.of("boardRole", "EXECUTIVE")).value()).isEqualTo(5);
  }

  @Test
  void aSnapshotInWhichAllVoteIsWhole() {
    given(SNAPSHOT, 5, "boardRole", "EXECUTIVE", "boardVoting", "true");
    assertThat(count(Map.of()).value()).isEqualTo(5);
  }

  @Test
  void agesAndDecilesGivenInOwnBandsTakeThePlaceOfTheSnapshots() {
    // Given a snapshot of 100 and the same people in bands as published
    given(SNAPSHOT, 60, "sex", "FEMALE");
    given(SNAPSHOT, 40, "sex", "MALE");
    given(SNAPSHOT, 30, "ageBand", "20-24");
    given(SNAPSHOT, 70, "ageBand", "25-29");
    given(PUT, 30, "ageBand", "UNDER_25");
    given(PUT, 70, "ageBand", "25-34");
    given(SNAPSHOT, 100, "imdDecile", "5");
    given(PUT, 98, "imdDecile", "5");
    given(PUT, 2, "imdDecile", "4");
    // Then nobody is counted twice, and nothing contradicts
    assertThat(Consistency.faults(facts)).isEmpty();
    assertThat(FactSet.of(facts).values("HEADCOUNT", "ageBand", java.util.Set.of()))
        .containsExactlyInAnyOrder("UNDER_25", "25-34");
    assertThat(count(Map.of("imdDecile", "5")).value()).isEqualTo(98);
  }

  @Test
  void someAgesThatAreThoseOfTheSnapshotLeaveItsOthers() {
    given(SNAPSHOT, 30, "ageBand", "20-24");
    given(SNAPSHOT, 70, "ageBand", "25-29");
    given(PUT, 30, "ageBand", "20-24");
    assertThat(count(Map.of("ageBand", "25-29")).value()).isEqualTo(70);
    assertThat(count(Map.of()).value()).isEqualTo(100);
  }
}
