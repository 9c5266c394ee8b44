package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.fact.Fact;
import org.junit.jupiter.api.Test;

/** What holds of every ratio of likelihoods, by the definitions of every edition. */
class RatioTest {

  private static final int TOP = 0;
  private static final int BOTTOM = 1;
  private static final int UNKNOWN = 2;

  /** A ratio of likelihoods as an edition has it. */
  record Ratio(Edition edition, IndicatorDefinition definition) {
    Result of(Counts counts) {
      return of(counts.year(this), counts.yearBefore(this));
    }

    Result of(Given year, Given before) {
      Years years = new Years(year.set(), before.set());
      return Computations.of(edition, years).get(definition);
    }

    Fact fact(String measure, int group, long count) {
      Map<String, String> whom = new TreeMap<>(definition.settings().within());
      String[] groups = {definition.top(), definition.bottom(), Edition.UNKNOWN};
      whom.put(edition.dimension(), groups[group]);
      return Fact.count(measure, whom, count);
    }

    @Override
    public String toString() {
      return edition.version() + " " + definition.id();
    }
  }

  /** Numbers of the three groups: how many could have, did, and did in the year before. */
  record Counts(long[] all, long[] did, long[] earlier) {
    Given year(Ratio ratio) {
      Given given = new Given();
      for (int group = TOP; group <= UNKNOWN; group++) {
        given.fact(ratio.fact(ratio.definition().denominator(), group, all[group]));
        given.fact(ratio.fact(ratio.definition().numerator(), group, did[group]));
      }
      return given;
    }

    Given yearBefore(Ratio ratio) {
      Given given = new Given();
      for (int group = TOP; group <= UNKNOWN; group++) {
        given.fact(ratio.fact(ratio.definition().numerator(), group, earlier[group]));
      }
      return given;
    }

    Counts plus(Counts other) {
      return new Counts(sum(all, other.all), sum(did, other.did), sum(earlier, other.earlier));
    }

    Counts swapped() {
      return new Counts(swap(all), swap(did), swap(earlier));
    }

    Counts withUnknownOf(Counts other) {
      return new Counts(
          unknown(all, other.all), unknown(did, other.did), unknown(earlier, other.earlier));
    }

    private static long[] sum(long[] one, long[] other) {
      return new long[] {one[0] + other[0], one[1] + other[1], one[2] + other[2]};
    }

    private static long[] swap(long[] counts) {
      return new long[] {counts[BOTTOM], counts[TOP], counts[UNKNOWN]};
    }

    private static long[] unknown(long[] counts, long[] other) {
      return new long[] {counts[TOP], counts[BOTTOM], other[UNKNOWN]};
    }
  }

  private static List<Ratio> all() {
    return Catalogue.all().stream()
        .flatMap(
            edition ->
                edition.indicators().stream()
                    .filter(definition -> definition.kind() == Kind.RELATIVE_LIKELIHOOD)
                    .map(definition -> new Ratio(edition, definition)))
        .toList();
  }

  @Provide
  Arbitrary<Ratio> ratios() {
    return Arbitraries.of(all());
  }

  /** Somebody of both known groups did, in either year; of the unknown perhaps nobody. */
  @Provide
  Arbitrary<Counts> counts() {
    Arbitrary<Double> rate = Arbitraries.doubles().between(0, 1);
    return Combinators.combine(
            Arbitraries.longs().between(1, 5000).array(long[].class).ofSize(3),
            rate.array(double[].class).ofSize(3),
            rate.array(double[].class).ofSize(3))
        .as((all, now, before) -> new Counts(all, part(all, now), part(all, before)));
  }

  private static long[] part(long[] all, double[] rates) {
    long[] part = new long[3];
    for (int i = 0; i < 3; i++) {
      part[i] = Math.max(i == UNKNOWN ? 0 : 1, Math.round(all[i] * rates[i]));
    }
    return part;
  }

  @Test
  void thereAreRatiosOfEveryStandardThatHasSome() {
    assertThat(all())
        .extracting(ratio -> ratio.edition().standard() + " " + ratio.definition().id())
        .contains("WRES 2", "WRES 3", "WRES 4", "WDES 2", "WDES 3", "BANK_WRES 2", "BANK_WRES 3")
        .contains("MEDICAL_WRES 2", "MEDICAL_WRES 3", "MEDICAL_WRES 4")
        .contains("PROFILE appointed-from-shortlisting-sex");
  }

  @Property
  void aRatioInvertsWhenTheGroupsSwap(
      @ForAll("ratios") Ratio ratio, @ForAll("counts") Counts counts) {
    // When
    Result one = ratio.of(counts);
    Result other = ratio.of(counts.swapped());
    // Then its interval turns with it
    assertThat(one.value() * other.value()).isEqualTo(1, within(1e-9));
    if (one.interval() != null) {
      assertThat(one.interval().lower() * other.interval().upper()).isEqualTo(1, within(1e-9));
    }
  }

  @Property
  void itIsTheRateOnTopOverTheRateBelow(
      @ForAll("ratios") Ratio ratio, @ForAll("counts") Counts counts) {
    // Given the mean of two years where the definition asks for it
    long[] did =
        ratio.definition().years() == 2 ? Counts.sum(counts.did, counts.earlier) : counts.did;
    // When, Then
    double expected =
        (double) did[TOP] / counts.all[TOP] / ((double) did[BOTTOM] / counts.all[BOTTOM]);
    assertThat(ratio.of(counts).value()).isEqualTo(expected, within(1e-9 * expected));
  }

  @Property
  void peopleOfUnknownGroupNeverMoveARatio(
      @ForAll("ratios") Ratio ratio,
      @ForAll("counts") Counts counts,
      @ForAll("counts") Counts other) {
    // When
    Result one = ratio.of(counts);
    Result changed = ratio.of(counts.withUnknownOf(other));
    // Then
    assertThat(changed.value()).isEqualTo(one.value());
    assertThat(changed.interval()).isEqualTo(one.interval());
    assertThat(changed.significance()).isEqualTo(one.significance());
  }

  @Property
  void twoOrganisationsTogetherEqualTheirSums(
      @ForAll("ratios") Ratio ratio, @ForAll("counts") Counts one, @ForAll("counts") Counts other) {
    // Given each organisation's facts told apart by a dimension that no ratio asks for
    Given year = apart(one.year(ratio), other.year(ratio));
    Given before = apart(one.yearBefore(ratio), other.yearBefore(ratio));
    // When
    Result united = ratio.of(year, before);
    // Then
    assertThat(united.value()).isEqualTo(ratio.of(one.plus(other)).value(), within(1e-12));
  }

  private static Given apart(Given one, Given other) {
    Given both = new Given();
    one.facts().forEach(fact -> both.fact(at(fact.fact(), "25-29")));
    other.facts().forEach(fact -> both.fact(at(fact.fact(), "45-49")));
    return both;
  }

  private static Fact at(Fact fact, String ageBand) {
    Map<String, String> dimensions = new TreeMap<>(fact.dimensions());
    dimensions.put("ageBand", ageBand);
    return Fact.count(fact.measure(), dimensions, fact.count().longValueExact());
  }

  @Property
  void theUnknownStaysInTheDenominatorOfAShare(@ForAll("counts") Counts counts) {
    // Given
    long[] people = counts.all();
    Given given =
        new Given()
            .count("HEADCOUNT", people[TOP], "ethnicGroup", "WHITE")
            .count("HEADCOUNT", people[BOTTOM], "ethnicGroup", "BME")
            .count("HEADCOUNT", people[UNKNOWN], "ethnicGroup", "UNKNOWN");
    // When
    Result share = given.result(Standard.WRES, 2024, "1");
    // Then
    assertThat(share.value())
        .isEqualTo(100.0 * people[BOTTOM] / (people[0] + people[1] + people[2]), within(1e-9));
  }
}
