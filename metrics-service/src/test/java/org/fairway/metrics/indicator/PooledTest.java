package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.fact.Fact;
import org.fairway.metrics.fact.SourcedFact;
import org.junit.jupiter.api.Test;

/** Organisations added up, beside the indicators of all their people as one organisation. */
class PooledTest {

  private static final Set<Kind> ADD_UP =
      Set.of(
          Kind.SHARE,
          Kind.RELATIVE_LIKELIHOOD,
          Kind.BOARD_GAP,
          Kind.DISPARITY,
          Kind.PROPORTION,
          Kind.PAY_QUARTERS);

  /** An indicator as an edition has it. */
  record Indicator(Edition edition, IndicatorDefinition definition) {
    Result of(Organisation organisation) {
      Years years = new Years(organisation.year().set(), organisation.before().set());
      return Computations.of(edition, years).get(definition);
    }

    @Override
    public String toString() {
      return edition.version() + " " + definition.id();
    }
  }

  /** What an organisation counts in a year, and in the one before. */
  record Organisation(Given year, Given before) {}

  private static Arbitrary<Indicator> indicators(boolean addingUp) {
    return Arbitraries.of(
        Catalogue.all().stream()
            .flatMap(e -> e.indicators().stream().map(d -> new Indicator(e, d)))
            .filter(indicator -> ADD_UP.contains(indicator.definition().kind()) == addingUp)
            .toList());
  }

  @Provide
  Arbitrary<Indicator> addingUp() {
    return indicators(true);
  }

  @Provide
  Arbitrary<Indicator> ofSurveys() {
    return indicators(false)
        .filter(i -> Set.of(Kind.SURVEY, Kind.SCORE).contains(i.definition().kind()));
  }

  /** Counts of every group for one indicator, of which every third is 0. */
  private static Organisation organisation(Indicator indicator, Random random) {
    Given year = new Given();
    Given before = new Given();
    IndicatorDefinition definition = indicator.definition();
    for (String group : indicator.edition().groups()) {
      long people = 0;
      for (Map<String, String> cell : cells(definition)) {
        long count = count(random, 500);
        people += count;
        year.fact(fact(definition.denominator(), count, indicator, group, cell));
      }
      if (!definition.numerator().equals(definition.denominator())) {
        long most = definition.kind() == Kind.BOARD_GAP ? 8 : Math.min(people, 20);
        Map<String, String> whom =
            definition.kind() == Kind.BOARD_GAP ? Map.of() : definition.settings().within();
        year.fact(fact(definition.numerator(), count(random, (int) most), indicator, group, whom));
        before.fact(
            fact(definition.numerator(), count(random, (int) most), indicator, group, whom));
      }
    }
    return new Organisation(year, before);
  }

  private static long count(Random random, int most) {
    return random.nextInt(3) == 0 ? 0 : random.nextInt(most + 1);
  }

  /** What the people of an indicator are told apart by, its groups aside. */
  private static List<Map<String, String>> cells(IndicatorDefinition definition) {
    Map<String, String> within = definition.settings().within();
    List<String> bands =
        switch (definition.kind()) {
          case DISPARITY -> List.of("2", "5", "6", "7", "8a", "VSM");
          case SHARE -> within.isEmpty() ? List.of("4", "6", "8a") : List.of();
          default -> List.of();
        };
    if (definition.kind() == Kind.PAY_QUARTERS) {
      return cells("payQuarter", List.of("LOWER", "LOWER_MIDDLE", "UPPER_MIDDLE", "UPPER"), within);
    }
    return bands.isEmpty() ? List.of(within) : cells("band", bands, within);
  }

  private static List<Map<String, String>> cells(
      String dimension, List<String> values, Map<String, String> within) {
    List<Map<String, String>> cells = new ArrayList<>();
    for (String value : values) {
      Map<String, String> cell = new LinkedHashMap<>(within);
      cell.put(dimension, value);
      cells.add(cell);
    }
    return cells;
  }

  private static Fact fact(
      String measure, long count, Indicator indicator, String group, Map<String, String> cell) {
    Map<String, String> whom = new LinkedHashMap<>(cell);
    whom.put(indicator.edition().dimension(), group);
    return Fact.count(measure, whom, count);
  }

  /** All people of several organisations as facts of one. */
  private static Given union(List<Given> organisations) {
    Given union = new Given();
    Map<List<Object>, Long> sums = new LinkedHashMap<>();
    for (Given one : organisations) {
      for (SourcedFact fact : one.facts()) {
        sums.merge(
            List.of(fact.fact().measure(), fact.fact().dimensions()),
            fact.fact().count().longValueExact(),
            Long::sum);
      }
    }
    sums.forEach(
        (cell, count) -> {
          @SuppressWarnings("unchecked")
          Map<String, String> dimensions = (Map<String, String>) cell.get(1);
          union.fact(Fact.count((String) cell.get(0), dimensions, count));
        });
    return union;
  }

  private static Organisation together(List<Organisation> all) {
    return new Organisation(
        union(all.stream().map(Organisation::year).toList()),
        union(all.stream().map(Organisation::before).toList()));
  }

  @Property(tries = 3000)
  void addedUpEqualsComputedOnTheUnion(@ForAll("addingUp") Indicator indicator, @ForAll long seed) {
    // Given, among others, one that has no counts
    Random random = new Random(seed);
    List<Organisation> organisations =
        List.of(
            organisation(indicator, random),
            organisation(indicator, random),
            new Organisation(new Given(), new Given()));
    List<Result> parts = organisations.stream().map(indicator::of).toList();
    // When
    Result pooled = Pooled.of(indicator.definition(), parts);
    // Then
    Result whole = indicator.of(together(organisations));
    assertThat(pooled.status()).isEqualTo(whole.status());
    assertThat(pooled.reason()).isEqualTo(whole.reason());
    assertThat(rates(pooled)).isEqualTo(rates(whole));
    if (whole.value() != null) {
      assertThat(pooled.value()).isEqualTo(whole.value(), within(1e-9));
      assertThat(pooled.interval()).isEqualTo(whole.interval());
      assertThat(pooled.significance()).isEqualTo(whole.significance());
    }
  }

  private static Map<String, Optional<Double>> rates(Result result) {
    return result.groups().stream()
        .collect(Collectors.toMap(GroupFigure::group, g -> Optional.ofNullable(g.rate())));
  }

  @Property
  void surveysAreNeverReweighted(@ForAll("ofSurveys") Indicator indicator, @ForAll long seed) {
    // Given percentages and scores of different numbers of people
    Random random = new Random(seed);
    List<Result> parts =
        List.of(indicator.of(asked(indicator, random)), indicator.of(asked(indicator, random)));
    assertThat(parts).extracting(Result::status).containsOnly(Status.COMPUTED);
    // When
    Result pooled = Pooled.of(indicator.definition(), parts);
    // Then
    assertThat(pooled.status()).isEqualTo(Status.NOT_SUPPLIED);
    assertThat(pooled.value()).isNull();
    assertThat(Pooled.organisations(parts)).isZero();
  }

  private static Organisation asked(Indicator indicator, Random random) {
    Given given = new Given();
    IndicatorDefinition definition = indicator.definition();
    for (String group : List.of(indicator.edition().focus(), indicator.edition().reference())) {
      Map<String, String> whom = new LinkedHashMap<>(definition.settings().within());
      whom.put(indicator.edition().dimension(), group);
      BigDecimal figure = BigDecimal.valueOf(random.nextInt(101), 1);
      long respondents = 11L + random.nextInt(2000);
      given.fact(
          definition.kind() == Kind.SCORE
              ? new Fact(definition.numerator(), whom, null, null, respondents, figure, null)
              : Fact.survey(definition.numerator(), whom, figure, respondents));
    }
    return new Organisation(given, new Given());
  }

  @Test
  void anOrganisationWithoutCountsIsLeftOut() {
    Given one =
        new Given()
            .count("SHORTLISTED", 100, "ethnicGroup", "WHITE")
            .count("SHORTLISTED", 80, "ethnicGroup", "BME")
            .count("APPOINTED", 20, "ethnicGroup", "WHITE")
            .count("APPOINTED", 8, "ethnicGroup", "BME");
    IndicatorDefinition two = Given.edition(Standard.WRES, 2024).indicator("2").orElseThrow();
    Result with = one.result(Standard.WRES, 2024, "2");
    Result without = new Given().result(Standard.WRES, 2024, "2");
    assertThat(Pooled.of(two, List.of(with, without)).value()).isEqualTo(with.value());
    assertThat(Pooled.organisations(List.of(with, without))).isEqualTo(1);
  }
}
