package org.fairway.pathway.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fairway.pathway.opportunity.OpenOpportunity;

class ScorerPropertiesTest {
  private static final List<Scorer> ALL =
      List.of(
          new Scorer(Criteria.FOR_PERSON),
          new Scorer(Criteria.FOR_OPPORTUNITY),
          new Scorer(Criteria.FOR_EMPLOYER));

  @Provide
  Arbitrary<Seeker> seekers() {
    return Cases.seekers();
  }

  @Provide
  Arbitrary<OpenOpportunity> offers() {
    return Cases.offers();
  }

  @Property(tries = 500)
  void theExplanationAddsUp(
      @ForAll("seekers") Seeker seeker, @ForAll("offers") OpenOpportunity offer) {
    for (Scorer scorer : ALL) {
      List<CriterionResult> explained = scorer.explain(seeker, offer);

      assertThat(explained.stream().mapToInt(CriterionResult::points).sum())
          .isEqualTo(scorer.percentage(seeker, offer))
          .isBetween(0, 100);
      assertThat(explained.stream().mapToInt(CriterionResult::weight).sum()).isEqualTo(100);
      assertThat(explained).allSatisfy(r -> assertThat(r.points()).isBetween(0, r.weight()));
      assertThat(explained)
          .filteredOn(r -> r.outcome() == Outcome.UNKNOWN)
          .allSatisfy(r -> assertThat(r.points()).isLessThan(Math.max(1, r.weight())))
          .allSatisfy(r -> assertThat(r.sentence()).isNotBlank());
    }
  }

  @Property(tries = 500)
  void oneMoreSkillNeverLowersAMatch(
      @ForAll("seekers") Seeker seeker,
      @ForAll("offers") OpenOpportunity offer,
      @ForAll("skills") String skill) {
    Set<String> more = new HashSet<>(seeker.skills());
    more.add(skill);

    for (Scorer scorer : ALL) {
      assertThat(scorer.percentage(with(seeker, more, seeker.groups()), offer))
          .isGreaterThanOrEqualTo(scorer.percentage(seeker, offer));
    }
  }

  @Provide
  Arbitrary<String> skills() {
    return Arbitraries.of("A1", "B2", "C3", "D4", "E5", "Z9");
  }

  /** Age, sex, ethnicity and disability are not in a profile at all; groups are what remains. */
  @Property(tries = 500)
  void groupsChangeNothingButARingFence(
      @ForAll("seekers") Seeker seeker,
      @ForAll("seekers") Seeker other,
      @ForAll("offers") OpenOpportunity offer) {
    Seeker changed = with(seeker, seeker.skills(), other.groups());

    for (Scorer scorer : ALL) {
      int before = scorer.percentage(seeker, offer);
      int after = scorer.percentage(changed, offer);
      if (offer.ringFencedGroups().isEmpty()) {
        assertThat(after).isEqualTo(before);
      }
      assertThat(others(scorer, changed, offer)).isEqualTo(others(scorer, seeker, offer));
    }
  }

  /** Outcomes of all criteria but the ring-fence. */
  private static List<Outcome> others(Scorer scorer, Seeker seeker, OpenOpportunity offer) {
    return scorer.explain(seeker, offer).stream()
        .filter(r -> r.code() != CriterionCode.RING_FENCE)
        .map(CriterionResult::outcome)
        .toList();
  }

  @Property(tries = 500)
  void whatSomebodyNeedsNeverRanksThemLowerForAnEmployer(
      @ForAll("seekers") Seeker seeker,
      @ForAll("seekers") Seeker other,
      @ForAll("offers") OpenOpportunity offer) {
    Scorer scorer = new Scorer(Criteria.FOR_OPPORTUNITY);
    Seeker changed =
        new Seeker(
            seeker.skills(),
            seeker.qualificationLevel(),
            seeker.qualifications(),
            seeker.leastHours(),
            seeker.mostHours(),
            seeker.patterns(),
            seeker.home(),
            seeker.travelKilometres(),
            seeker.availableFrom(),
            other.needs(),
            seeker.groups(),
            seeker.pathwayTypes());

    assertThat(scorer.explain(changed, offer)).isEqualTo(scorer.explain(seeker, offer));
  }

  @Property(tries = 500)
  void declaredGroupsChangeNothingForAnEmployerWhateverTheRingFence(
      @ForAll("seekers") Seeker seeker,
      @ForAll("seekers") Seeker other,
      @ForAll("offers") OpenOpportunity offer) {
    Scorer scorer = new Scorer(Criteria.FOR_EMPLOYER);

    assertThat(scorer.explain(with(seeker, seeker.skills(), other.groups()), offer))
        .isEqualTo(scorer.explain(seeker, offer));
  }

  private static Seeker with(Seeker seeker, Set<String> skills, Set<String> groups) {
    return new Seeker(
        skills,
        seeker.qualificationLevel(),
        seeker.qualifications(),
        seeker.leastHours(),
        seeker.mostHours(),
        seeker.patterns(),
        seeker.home(),
        seeker.travelKilometres(),
        seeker.availableFrom(),
        seeker.needs(),
        groups,
        seeker.pathwayTypes());
  }

  @Property(tries = 500)
  void sharesAddUpToTheWholeAndAreWithinOneOfTheirProportion(
      @ForAll("weights") List<Long> weights, @ForAll("wholes") int whole) {
    long[] given = weights.stream().mapToLong(Long::longValue).toArray();
    long sum = weights.stream().mapToLong(Long::longValue).sum();
    int[] parts = Shares.of(whole, given);

    assertThat(java.util.Arrays.stream(parts).sum()).isEqualTo(sum == 0 ? 0 : whole);
    for (int i = 0; i < parts.length; i++) {
      double exact = sum == 0 ? 0 : (double) whole * given[i] / sum;
      assertThat((double) parts[i]).isBetween(Math.floor(exact), Math.ceil(exact));
    }
  }

  @Provide
  Arbitrary<List<Long>> weights() {
    return Arbitraries.longs().between(0, 100_000_000).list().ofMinSize(1).ofMaxSize(9);
  }

  @Provide
  Arbitrary<Integer> wholes() {
    return Arbitraries.integers().between(0, 100);
  }
}
