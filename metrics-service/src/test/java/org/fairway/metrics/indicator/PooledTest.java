package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.fact.Fact;
import org.fairway.metrics.fact.SourcedFact;
import org.junit.jupiter.api.Test;

/** Organisations added up, beside the indicators of all their people as one organisation. */
class PooledTest {

  private static final String[] GROUPS = {"WHITE", "BME", "UNKNOWN"};

  private static Given organisation(Random random) {
    Given given = new Given();
    for (String group : GROUPS) {
      for (String section : new String[] {"CLINICAL", "NON_CLINICAL"}) {
        for (String band : new String[] {"4", "6", "8a"}) {
          given.count(
              "HEADCOUNT",
              20 + random.nextInt(500),
              "ethnicGroup",
              group,
              "clinical",
              section,
              "band",
              band);
        }
      }
      long shortlisted = 20L + random.nextInt(400);
      given.count("SHORTLISTED", shortlisted, "ethnicGroup", group);
      given.count("APPOINTED", 1 + random.nextInt(20), "ethnicGroup", group);
      given.count("DISCIPLINARY_ENTERED", 1 + random.nextInt(20), "ethnicGroup", group);
      given.count("CPD_ACCESSED", 1 + random.nextInt(20), "ethnicGroup", group);
      given.count("BOARD_MEMBERS", 1 + random.nextInt(8), "ethnicGroup", group);
    }
    return given;
  }

  /** All people of several organisations as facts of one. */
  private static Given union(List<Given> organisations) {
    Given union = new Given();
    java.util.Map<List<Object>, Long> sums = new java.util.LinkedHashMap<>();
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
          java.util.Map<String, String> dimensions = (java.util.Map<String, String>) cell.get(1);
          union.fact(Fact.count((String) cell.get(0), dimensions, count));
        });
    return union;
  }

  @Property(tries = 50)
  void addedUpEqualsComputedOnTheUnion(@ForAll long seed) {
    // Given
    Random random = new Random(seed);
    List<Given> organisations =
        List.of(organisation(random), organisation(random), organisation(random));
    Given union = union(organisations);
    for (Standard standard : List.of(Standard.WRES, Standard.RACE_DISPARITY)) {
      Edition edition = Given.edition(standard, 2024);
      for (IndicatorDefinition definition : edition.indicators()) {
        List<Result> parts = new ArrayList<>();
        organisations.forEach(one -> parts.add(one.result(standard, 2024, definition.id())));
        // When
        Result pooled = Pooled.of(definition, parts);
        // Then
        Result whole = union.result(standard, 2024, definition.id());
        assertThat(pooled.status()).as(definition.id()).isEqualTo(whole.status());
        if (whole.value() != null) {
          assertThat(pooled.value()).isEqualTo(whole.value(), within(1e-9));
          assertThat(pooled.interval().lower()).isEqualTo(whole.interval().lower(), within(1e-9));
        }
      }
    }
  }

  @Test
  void surveysAreNeverReweighted() {
    // Given
    Given one =
        new Given()
            .survey("SURVEY_DISCRIMINATION", "12.0", 300, "ethnicGroup", "BME")
            .survey("SURVEY_DISCRIMINATION", "6.0", 900, "ethnicGroup", "WHITE");
    IndicatorDefinition eight = Given.edition(Standard.WRES, 2024).indicator("8").orElseThrow();
    Result result = one.result(Standard.WRES, 2024, "8");
    // When
    Result pooled = Pooled.of(eight, List.of(result, result, result));
    // Then
    assertThat(eight.kind()).isEqualTo(Kind.SURVEY);
    assertThat(pooled.status()).isEqualTo(Status.NOT_SUPPLIED);
  }

  @Test
  void anOrganisationWithoutCountsIsLeftOut() {
    Given one = organisation(new Random(1));
    IndicatorDefinition two = Given.edition(Standard.WRES, 2024).indicator("2").orElseThrow();
    Result with = one.result(Standard.WRES, 2024, "2");
    Result without = new Given().result(Standard.WRES, 2024, "2");
    assertThat(Pooled.of(two, List.of(with, without)).value()).isEqualTo(with.value());
    assertThat(Pooled.organisations(List.of(with, without))).isEqualTo(1);
  }
}
