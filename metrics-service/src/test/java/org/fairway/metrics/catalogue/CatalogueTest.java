package org.fairway.metrics.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.reference.Measures;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private static Edition edition(Standard standard, int year) {
    return Catalogue.edition(standard, new Period(year)).orElseThrow();
  }

  @Test
  void wresHasNineIndicatorsAndWdesTenMetrics() {
    assertThat(edition(Standard.WRES, 2024).indicators())
        .extracting(IndicatorDefinition::id)
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    assertThat(edition(Standard.WDES, 2024).indicators())
        .extracting(IndicatorDefinition::id)
        .containsExactly(
            "1", "2", "3", "4a-i", "4a-ii", "4a-iii", "4b", "5", "6", "7", "8", "9a", "9b", "10");
  }

  @Test
  void aDefinitionHoldsFromItsYearUntilTheNext() {
    assertThat(window(2020)).isEqualTo("TWO_YEAR_ROLLING_AVERAGE");
    assertThat(window(2021)).isEqualTo("FINANCIAL_YEAR");
    assertThat(window(2030)).isEqualTo("FINANCIAL_YEAR");
    assertThat(Catalogue.edition(Standard.WRES, new Period(2014))).isEmpty();
  }

  private static String window(int year) {
    return edition(Standard.WRES, year).indicators().get(2).window();
  }

  @Test
  void capabilityAndNotDisciplineIsWhatWdesAsksFor() {
    assertThat(edition(Standard.WDES, 2024).indicators().get(2).numerator())
        .isEqualTo("CAPABILITY_ENTERED");
  }

  @Test
  void disciplineHasTheBmeRateOnTopAndRecruitmentTheWhiteOne() {
    assertThat(edition(Standard.WRES, 2024).indicators().get(1).top()).isEqualTo("WHITE");
    assertThat(edition(Standard.WRES, 2024).indicators().get(2).top()).isEqualTo("BME");
  }

  @Test
  void everyEditionIsWhole() {
    HashSet<String> versions = new HashSet<>();
    for (Edition edition : Catalogue.all()) {
      assertThat(versions.add(edition.version())).isTrue();
      for (IndicatorDefinition definition : edition.indicators()) {
        assertThat(definition.title()).isNotBlank();
        assertThat(definition.source()).isNotBlank();
        assertThat(definition.meaning()).isNotBlank();
        if (definition.kind() != Kind.NARRATIVE) {
          assertThat(Measures.find(definition.numerator())).as(definition.numerator()).isPresent();
        }
        if (definition.kind() == Kind.RELATIVE_LIKELIHOOD) {
          assertThat(definition.unit()).isEqualTo(Unit.RATIO);
          assertThat(edition.groups()).contains(definition.top(), definition.bottom());
        }
      }
    }
  }

  @Test
  void theAdverseBandIncludesItsBounds() {
    AdverseBand band = edition(Standard.WRES, 2024).indicators().get(1).adverseBand();
    assertThat(band.flags(0.80)).isFalse();
    assertThat(band.flags(1.25)).isFalse();
    assertThat(band.flags(1.2500001)).isTrue();
    assertThat(band.flags(0.7999999)).isTrue();
  }

  @Test
  void aBoundThatIsNotAskedForStaysAsItIs() {
    AdverseBand own = new AdverseBand(0.7, 1.4);
    assertThat(AskedBand.OWN.over(own)).isEqualTo(own);
    assertThat(new AskedBand(0.9, null).over(own)).isEqualTo(new AdverseBand(0.9, 1.4));
    assertThat(new AskedBand(null, 1.2).over(own)).isEqualTo(new AdverseBand(0.7, 1.2));
  }
}
