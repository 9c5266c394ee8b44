package org.fairway.metrics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fairway.metrics.fact.Fact;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.SourcedFact;
import org.junit.jupiter.api.Test;

class MarginTextTest {

  private static final Source SNAPSHOT = new Source(Source.Kind.SNAPSHOT, "2025-03-31", 3, "RNA");
  private static final String[] CODES = {"A", "CB", "H", "LK", "M", "R", "S", "Z", "99"};
  private static final String[] DISABILITY = {"DISABLED", "NON_DISABLED", "UNKNOWN"};

  private static List<SourcedFact> cube(long seed) {
    Random random = new Random(seed);
    List<SourcedFact> cells = new ArrayList<>();
    for (String code : CODES) {
      for (String disability : DISABILITY) {
        for (String band : new String[] {"2", "5", "8c"}) {
          String section = random.nextBoolean() ? "CLINICAL" : "NON_CLINICAL";
          cells.add(
              cell(
                  random,
                  Map.of(
                      "clinical",
                      section,
                      "band",
                      band,
                      "ethnicCode",
                      code,
                      "disability",
                      disability)));
        }
        cells.add(
            cell(
                random,
                Map.of(
                    "clinical",
                    "MEDICAL_DENTAL",
                    "medicalGrade",
                    "CONSULTANT",
                    "ethnicCode",
                    code,
                    "disability",
                    disability)));
      }
    }
    return cells;
  }

  private static SourcedFact cell(Random random, Map<String, String> where) {
    return SourcedFact.stored(Fact.count("HEADCOUNT", where, 1 + random.nextInt(40)), SNAPSHOT);
  }

  @Property(tries = 100)
  void sumsAnswerWhatTheFineCubeAnswers(@ForAll long seed) {
    // Given
    List<SourcedFact> cube = cube(seed);
    FactSet fine = FactSet.of(cube);
    // When
    FactSet sums = FactSet.of(MarginText.read(MarginText.of(cube), SNAPSHOT));
    // Then
    for (Map<String, String> group :
        List.of(
            Map.<String, String>of(),
            Map.of("ethnicGroup", "BME"),
            Map.of("disability", "UNKNOWN"),
            Map.of("clinical", "CLINICAL", "band", "5", "ethnicGroup", "WHITE"),
            Map.of(
                "clinical", "MEDICAL_DENTAL", "medicalGrade", "CONSULTANT", "ethnicGroup", "BME"),
            Map.of("cluster", "4", "clinical", "NON_CLINICAL", "disability", "DISABLED"),
            Map.of("cluster", "5", "disability", "NON_DISABLED"))) {
      assertThat(sums.count("HEADCOUNT", group).value())
          .as(group.toString())
          .isEqualTo(fine.count("HEADCOUNT", group).value());
    }
  }

  @Test
  void staffBySexStandsBesideTheSumsAndAddsNobody() {
    // Given
    List<SourcedFact> all = new java.util.ArrayList<>(cube(3));
    long people = FactSet.of(all).count("HEADCOUNT", Map.of()).value();
    Fact women = Fact.count("HEADCOUNT", Map.of("sex", "FEMALE"), people - 7);
    Fact men = Fact.count("HEADCOUNT", Map.of("sex", "MALE"), 7);
    all.add(SourcedFact.stored(women, SNAPSHOT));
    all.add(SourcedFact.stored(men, SNAPSHOT));
    // When
    FactSet sums = FactSet.of(MarginText.read(MarginText.of(all), SNAPSHOT));
    // Then
    assertThat(sums.count("HEADCOUNT", Map.of("sex", "MALE")).value()).isEqualTo(7);
    assertThat(sums.count("HEADCOUNT", Map.of()).value()).isEqualTo(people);
    assertThat(sums.count("HEADCOUNT", Map.of("ethnicGroup", "BME")).value())
        .isEqualTo(FactSet.of(cube(3)).count("HEADCOUNT", Map.of("ethnicGroup", "BME")).value());
  }

  @Test
  void theyNameTheirSnapshot() {
    List<SourcedFact> read = MarginText.read(MarginText.of(cube(1)), SNAPSHOT);
    assertThat(read).allSatisfy(fact -> assertThat(fact.source()).isEqualTo(SNAPSHOT));
    assertThat(read.size()).isLessThan(cube(1).size());
  }

  @Test
  void ofNobodyThereIsNothing() {
    assertThat(MarginText.read(MarginText.of(List.of()), SNAPSHOT)).isEmpty();
  }
}
