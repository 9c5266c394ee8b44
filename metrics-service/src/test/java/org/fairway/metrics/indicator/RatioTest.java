package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.fact.Fact;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.SourcedFact;

class RatioTest {

  private static final Edition WRES =
      Catalogue.edition(Standard.WRES, new Period(2024)).orElseThrow();
  private static final Source SOURCE = new Source(Source.Kind.FACTS, "test", 1, "RNA");

  /** Shortlisted and appointed of the three groups, denominators first. */
  record Recruitment(long[] shortlisted, long[] appointed) {
    List<SourcedFact> facts() {
      List<SourcedFact> facts = new ArrayList<>();
      String[] groups = {"WHITE", "BME", "UNKNOWN"};
      for (int i = 0; i < groups.length; i++) {
        facts.add(fact("SHORTLISTED", groups[i], shortlisted[i]));
        facts.add(fact("APPOINTED", groups[i], appointed[i]));
      }
      return facts;
    }

    Recruitment plus(Recruitment other) {
      return new Recruitment(sum(shortlisted, other.shortlisted), sum(appointed, other.appointed));
    }

    Recruitment swapped() {
      return new Recruitment(swap(shortlisted), swap(appointed));
    }

    private static long[] sum(long[] one, long[] other) {
      return new long[] {one[0] + other[0], one[1] + other[1], one[2] + other[2]};
    }

    private static long[] swap(long[] counts) {
      return new long[] {counts[1], counts[0], counts[2]};
    }
  }

  private static SourcedFact fact(String measure, String group, long count) {
    return SourcedFact.stored(Fact.count(measure, Map.of("ethnicGroup", group), count), SOURCE);
  }

  @Provide
  Arbitrary<Recruitment> recruitment() {
    Arbitrary<Long> shortlisted = Arbitraries.longs().between(1, 5000);
    Arbitrary<Double> rate = Arbitraries.doubles().between(0, 1);
    return Combinators.combine(
            shortlisted.array(long[].class).ofSize(3), rate.array(double[].class).ofSize(3))
        .as(
            (counts, rates) -> {
              long[] appointed = new long[3];
              for (int i = 0; i < 3; i++) {
                appointed[i] = Math.max(i < 2 ? 1 : 0, Math.round(counts[i] * rates[i]));
              }
              return new Recruitment(counts, appointed);
            });
  }

  private static Result indicator(String id, List<SourcedFact> facts) {
    return Computations.of(WRES, FactSet.of(facts)).entrySet().stream()
        .filter(entry -> entry.getKey().id().equals(id))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static double ratio(Recruitment recruitment) {
    return indicator("2", recruitment.facts()).value();
  }

  @Property
  void aRatioInvertsWhenTheGroupsSwap(@ForAll("recruitment") Recruitment recruitment) {
    assertThat(ratio(recruitment) * ratio(recruitment.swapped())).isEqualTo(1, within(1e-9));
  }

  @Property
  void peopleOfUnknownEthnicityNeverMoveARatio(
      @ForAll("recruitment") Recruitment recruitment, @ForAll("recruitment") Recruitment other) {
    // Given
    Recruitment changed =
        new Recruitment(
            new long[] {
              recruitment.shortlisted[0], recruitment.shortlisted[1], other.shortlisted[2]
            },
            new long[] {recruitment.appointed[0], recruitment.appointed[1], other.appointed[2]});
    // When, Then
    assertThat(ratio(changed)).isEqualTo(ratio(recruitment));
  }

  @Property
  void twoOrganisationsTogetherEqualTheirSums(
      @ForAll("recruitment") Recruitment one, @ForAll("recruitment") Recruitment other) {
    // Given each organisation's facts told apart by a dimension that the indicator does not ask for
    List<SourcedFact> apart = new ArrayList<>();
    one.facts().forEach(fact -> apart.add(at(fact, "CLINICAL")));
    other.facts().forEach(fact -> apart.add(at(fact, "NON_CLINICAL")));
    // When
    double united = indicator("2", apart).value();
    // Then
    assertThat(united).isEqualTo(ratio(one.plus(other)), within(1e-12));
  }

  private static SourcedFact at(SourcedFact fact, String section) {
    Map<String, String> dimensions = new java.util.HashMap<>(fact.fact().dimensions());
    dimensions.put("clinical", section);
    return SourcedFact.stored(
        Fact.count(fact.fact().measure(), dimensions, fact.fact().count().longValueExact()),
        SOURCE);
  }

  @Property
  void theUnknownStaysInTheDenominatorOfAShare(@ForAll("recruitment") Recruitment recruitment) {
    // Given
    long[] people = recruitment.shortlisted();
    List<SourcedFact> facts =
        List.of(
            fact("HEADCOUNT", "WHITE", people[0]),
            fact("HEADCOUNT", "BME", people[1]),
            fact("HEADCOUNT", "UNKNOWN", people[2]));
    // When
    Result share = indicator("1", facts);
    // Then
    assertThat(share.value())
        .isEqualTo(100.0 * people[1] / (people[0] + people[1] + people[2]), within(1e-9));
  }
}
