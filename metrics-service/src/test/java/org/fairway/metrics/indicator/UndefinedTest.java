package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.fact.Fact;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.SourcedFact;
import org.junit.jupiter.api.Test;

class UndefinedTest {

  private static final Edition WRES =
      Catalogue.edition(Standard.WRES, new Period(2024)).orElseThrow();
  private final List<SourcedFact> facts = new ArrayList<>();

  private void given(String measure, String group, long count) {
    put(Fact.count(measure, Map.of("ethnicGroup", group), count));
  }

  private void put(Fact fact) {
    facts.add(SourcedFact.stored(fact, new Source(Source.Kind.FACTS, "test", 1, "RNA")));
  }

  private Result indicator(String id) {
    return Computations.of(WRES, FactSet.of(facts)).entrySet().stream()
        .filter(entry -> entry.getKey().id().equals(id))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutFactsEveryIndicatorSaysThatItWasNotSupplied() {
    assertThat(Computations.of(WRES, FactSet.of(List.of())).values())
        .hasSize(9)
        .allSatisfy(
            result -> {
              assertThat(result.status()).isEqualTo(Status.NOT_SUPPLIED);
              assertThat(result.value()).isNull();
              assertThat(result.reason()).isNotBlank();
            });
  }

  @Test
  void aZeroReferenceRateHasNoRatio() {
    // Given
    given("SHORTLISTED", "WHITE", 40);
    given("SHORTLISTED", "BME", 30);
    given("APPOINTED", "WHITE", 4);
    given("APPOINTED", "BME", 0);
    // When
    Result ratio = indicator("2");
    // Then
    assertThat(ratio.status()).isEqualTo(Status.UNDEFINED);
    assertThat(ratio.reason()).isEqualTo("zero reference rate: none of group BME");
    assertThat(ratio.value()).isNull();
  }

  @Test
  void aZeroDenominatorHasNoRatio() {
    given("SHORTLISTED", "WHITE", 40);
    given("SHORTLISTED", "BME", 0);
    given("APPOINTED", "WHITE", 4);
    given("APPOINTED", "BME", 0);
    assertThat(indicator("2").reason()).isEqualTo("zero denominator: nobody in group BME");
  }

  @Test
  void aGroupThatWasNotGivenIsMissingAndNotZero() {
    given("SHORTLISTED", "WHITE", 40);
    given("SHORTLISTED", "BME", 30);
    given("APPOINTED", "WHITE", 4);
    assertThat(indicator("2").status()).isEqualTo(Status.NOT_SUPPLIED);
    assertThat(indicator("2").reason()).contains("APPOINTED").contains("BME");
  }

  @Test
  void nobodyOnTopIsARatioOfZeroWithoutInterval() {
    given("SHORTLISTED", "WHITE", 40);
    given("SHORTLISTED", "BME", 30);
    given("APPOINTED", "WHITE", 0);
    given("APPOINTED", "BME", 3);
    assertThat(indicator("2").value()).isZero();
    assertThat(indicator("2").interval()).isNull();
  }

  @Test
  void aSurveyWithTenRespondentsIsShownToNobody() {
    // Given
    put(
        Fact.survey(
            "SURVEY_DISCRIMINATION", Map.of("ethnicGroup", "BME"), new BigDecimal("20.0"), 10));
    put(
        Fact.survey(
            "SURVEY_DISCRIMINATION", Map.of("ethnicGroup", "WHITE"), new BigDecimal("8.1"), 900));
    // When, Then
    assertThat(indicator("8").status()).isEqualTo(Status.SUPPRESSED);
    assertThat(indicator("8").groups()).isEmpty();
  }

  @Test
  void aSurveyFigureIsShownAsSuppliedWithItsDifference() {
    // Given
    put(
        Fact.survey(
            "SURVEY_DISCRIMINATION", Map.of("ethnicGroup", "BME"), new BigDecimal("17.3"), 412));
    put(
        Fact.survey(
            "SURVEY_DISCRIMINATION", Map.of("ethnicGroup", "WHITE"), new BigDecimal("8.1"), 900));
    // When
    Result survey = indicator("8");
    // Then
    assertThat(survey.value()).isEqualTo(17.3);
    assertThat(survey.difference().value())
        .isCloseTo(9.2, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(survey.difference().interval().method()).isEqualTo("NEWCOMBE");
  }
}
