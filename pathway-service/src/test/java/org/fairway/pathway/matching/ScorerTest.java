package org.fairway.pathway.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairway.pathway.opportunity.Cells;
import org.fairway.pathway.opportunity.Centroids;
import org.fairway.pathway.opportunity.OpenOpportunity;
import org.fairway.pathway.opportunity.Requirements;
import org.fairway.pathway.opportunity.Site;
import org.fairway.pathway.opportunity.WorkPattern;
import org.junit.jupiter.api.Test;

class ScorerTest {
  private static final Scorer SCORER = new Scorer(Criteria.FOR_PERSON);

  private static CriterionResult of(List<CriterionResult> results, CriterionCode code) {
    return results.stream().filter(r -> r.code() == code).findFirst().orElseThrow();
  }

  @Test
  void aHalfOfTheEssentialSkillsGainsHalfOfTheirWeightAndSaysWhatIsMissing() {
    // Given: of 90 points that apply 25 are for essential skills, which makes 28 of 100
    OpenOpportunity offer = Cases.offer(List.of("LISTENING", "WRITING"), List.of(), List.of());
    Seeker seeker = Cases.seeker(Set.of("LISTENING"), Set.of());

    // When
    List<CriterionResult> explained = SCORER.explain(seeker, offer);

    // Then
    CriterionResult skills = of(explained, CriterionCode.ESSENTIAL_SKILLS);
    assertThat(skills.weight()).isEqualTo(28);
    assertThat(skills.points()).isEqualTo(14);
    assertThat(skills.outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(skills.sentence()).isEqualTo("1 of 2 essential skills are there; missing: WRITING.");
    assertThat(SCORER.percentage(seeker, offer)).isEqualTo(86);
  }

  @Test
  void everythingMetIsAHundred() {
    OpenOpportunity offer = Cases.offer(List.of("LISTENING"), List.of(), List.of("VETERAN"));

    assertThat(SCORER.percentage(Cases.seeker(Set.of("LISTENING"), Set.of("VETERAN")), offer))
        .isEqualTo(100);
  }

  @Test
  void whoDidNotDeclareAGroupIsUnknownToARingFenceAndNotOutside() {
    OpenOpportunity offer = Cases.offer(List.of("LISTENING"), List.of(), List.of("VETERAN"));

    CriterionResult fence =
        of(
            SCORER.explain(Cases.seeker(Set.of("LISTENING"), Set.of()), offer),
            CriterionCode.RING_FENCE);

    assertThat(fence.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(fence.points()).isZero();
    assertThat(fence.sentence()).contains("VETERAN");
  }

  @Test
  void nothingKnownOfSkillsIsUnknownAndScoresNothing() {
    OpenOpportunity offer = Cases.offer(List.of("LISTENING"), List.of(), List.of());

    CriterionResult skills =
        of(SCORER.explain(Cases.seeker(Set.of(), Set.of()), offer), CriterionCode.ESSENTIAL_SKILLS);

    assertThat(skills.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(skills.points()).isZero();
  }

  @Test
  void whatIsHalfKnownIsUnknownWhileNothingSpeaksAgainstIt() {
    // Given 30 hours by day, level 2 and nothing named
    OpenOpportunity offer = Cases.at(Cases.DUDLEY);
    Criterion hours = new Hours();

    // When, Then: by day, and how many is not known; at night, and how many is not known
    assertThat(hours.judge(working(Set.of(WorkPattern.DAYS)), offer))
        .isEqualTo(new Judgement(Outcome.UNKNOWN, 500_000));
    assertThat(hours.judge(working(Set.of(WorkPattern.NIGHTS)), offer))
        .isEqualTo(Judgement.NOT_MET);
    assertThat(hours.judge(working(Set.of()), offer)).isEqualTo(Judgement.UNKNOWN);

    // And the level is there, of what is named nothing is known
    OpenOpportunity named =
        Cases.asking(
            offer,
            new Requirements(List.of(), List.of(), 2, List.of("CARE"), null, null, List.of()));
    Seeker s = Cases.seeker(Set.of(), Set.of());
    Criterion qualification = new Qualification();
    assertThat(qualification.judge(Cases.qualified(s, 2, Set.of()), named))
        .isEqualTo(new Judgement(Outcome.UNKNOWN, 500_000));
    assertThat(qualification.sentence(Cases.qualified(s, 2, Set.of()), named))
        .isEqualTo("Level 2 is asked, level 2 is there. Not known: CARE.");
    assertThat(qualification.judge(Cases.qualified(s, 1, Set.of()), named).outcome())
        .isEqualTo(Outcome.NOT_MET);
    assertThat(qualification.judge(Cases.qualified(s, null, Set.of("OTHER")), named))
        .isEqualTo(Judgement.NOT_MET);
  }

  private static Seeker working(Set<WorkPattern> patterns) {
    Seeker s = Cases.seeker(Set.of(), Set.of());
    return new Seeker(
        s.skills(),
        s.qualificationLevel(),
        s.qualifications(),
        null,
        null,
        patterns,
        s.home(),
        s.travelKilometres(),
        s.availableFrom(),
        s.needs(),
        s.groups(),
        s.pathwayTypes());
  }

  @Test
  void whatIsBeyondThePersonsReachGainsNothing() {
    Criterion distance = new Distance();
    OpenOpportunity near = Cases.offer(List.of(), List.of(), List.of());

    // 2.6 km as the crow flies
    assertThat(distance.judge(travelling(1), near)).isEqualTo(Judgement.NOT_MET);
    assertThat(distance.judge(travelling(3), near).millionths()).isBetween(500_000, 700_000);
    assertThat(distance.judge(travelling(6), near)).isEqualTo(Judgement.MET);
  }

  private static Seeker travelling(int kilometres) {
    Seeker s = Cases.seeker(Set.of(), Set.of());
    return new Seeker(
        s.skills(),
        s.qualificationLevel(),
        s.qualifications(),
        s.leastHours(),
        s.mostHours(),
        s.patterns(),
        s.home(),
        kilometres,
        s.availableFrom(),
        s.needs(),
        s.groups(),
        s.pathwayTypes());
  }

  @Test
  void toAnEmployerAPlaceIsWithinReachOrNotWhateverTheKilometres() {
    Criterion reach = new Reach();
    // 22 km north of the nearest point of the square in which the person lives
    OpenOpportunity far = Cases.at(new Site(null, 52.8, -2.1));

    assertThat(reach.judge(travelling(22), far)).isEqualTo(Judgement.NOT_MET);
    assertThat(reach.judge(travelling(23), far)).isEqualTo(Judgement.MET);
    assertThat(reach.judge(travelling(60), far)).isEqualTo(Judgement.MET);
    assertThat(reach.sentence(travelling(23), far)).isEqualTo(reach.sentence(travelling(60), far));
  }

  @Test
  void whoNeedsNoSupportIsNotSaidToBeGivenIt() {
    Criterion supports = new Supports();
    Seeker s = Cases.seeker(Set.of(), Set.of());
    OpenOpportunity offer = Cases.at(Cases.DUDLEY);

    assertThat(supports.sentence(s, offer)).isEqualTo("Every support needed is given.");
    assertThat(supports.sentence(Cases.needingNothing(s), offer))
        .isEqualTo("No support is said to be needed.");
  }

  @Test
  void whatIsToBeAskedSaysThatItCountsNothing() {
    OpenOpportunity any = Cases.at(Cases.DUDLEY);
    OpenOpportunity offer =
        Cases.asking(
            any,
            new Requirements(
                List.of(), List.of(), null, List.of(), 16, 24, List.of("VIOLENCE", "ARSON")));

    CriterionResult conditions =
        of(SCORER.explain(Cases.seeker(Set.of(), Set.of()), offer), CriterionCode.CONDITIONS);

    assertThat(conditions.weight()).isZero();
    assertThat(conditions.points()).isZero();
    assertThat(conditions.sentence())
        .isEqualTo(
            "To be asked: age 16 to 24; no offence of VIOLENCE, ARSON. This counts nothing here: a"
                + " profile knows neither age nor offence.");
  }

  @Test
  void exposureTellsNoShareOfOneToFourAndNoneThatCountsCouldBeReadFrom() {
    for (int few = 1; few < 5; few++) {
      assertThat(ExposureLine.of("VETERAN", 40, few).percentage()).isNull();
      assertThat(ExposureLine.of("VETERAN", 40, few).reason())
          .isEqualTo(ExposureReason.ONE_TO_FOUR);
      assertThat(ExposureLine.of("VETERAN", 40, 40 - few).percentage()).isNull();
      assertThat(ExposureLine.of("VETERAN", 40, few).shown()).isEqualTo(40);
    }
    // 5 and 7 of 11 and 12 are 5 of 10
    assertThat(ExposureLine.of("VETERAN", 11, 5)).isEqualTo(ExposureLine.of("VETERAN", 12, 7));
    assertThat(ExposureLine.of("VETERAN", 12, 7).percentage()).isEqualTo(50);
    assertThat(ExposureLine.of("VETERAN", 12, 0).percentage()).isZero();
    assertThat(ExposureLine.of("VETERAN", 12, 0).reason()).isNull();
    assertThat(ExposureLine.of("VETERAN", 9, 5).told()).isFalse();
    assertThat(ExposureLine.of("ALL", 9, 5))
        .isEqualTo(new ExposureLine("ALL", null, null, ExposureReason.FEWER_THAN_TEN));
    assertThat(ExposureLine.of("ALL", 9, 5).told()).isTrue();
  }

  @Test
  void squaresAroundAPlaceHoldEveryAreaWithinTheDistanceAndTheNearestComesFirst() {
    // Given: all areas of England that are within 30 km, found one by one
    Site middle = Centroids.of("E01009719").orElseThrow();
    Set<Integer> wanted =
        java.util.stream.IntStream.rangeClosed(1, 35_000)
            .mapToObj(n -> Centroids.of("E01%06d".formatted(n)))
            .flatMap(java.util.Optional::stream)
            .filter(a -> middle.kilometresTo(a.latitude(), a.longitude()) <= 30)
            .map(a -> Cells.of(a.latitude(), a.longitude()))
            .collect(Collectors.toSet());

    // When
    List<Integer> cells = Cells.around(middle, 30);

    // Then
    assertThat(wanted).hasSizeGreaterThan(50);
    assertThat(cells).containsAll(wanted).doesNotHaveDuplicates();
    assertThat(cells.get(0)).isEqualTo(Cells.of(middle.latitude(), middle.longitude()));
  }

  @Test
  void anAreaThatIsNotOneHasNoMiddle() {
    assertThat(Centroids.of("E01999999")).isEmpty();
    assertThat(Centroids.of(null)).isEmpty();
    assertThat(Centroids.of("W01000001")).isEmpty();
  }
}
