package org.fairway.metrics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.fact.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffSurveyTest {

  private static final int FIRST = 2015;
  private static final int LAST = 2026;

  private static List<Edition> editions(int year) {
    return Arrays.stream(Standard.values())
        .flatMap(standard -> Catalogue.edition(standard, new Period(year)).stream())
        .toList();
  }

  private static List<IndicatorDefinition> surveyed(Edition edition) {
    return edition.indicators().stream()
        .filter(d -> d.kind() == Kind.SURVEY || d.kind() == Kind.SCORE)
        .toList();
  }

  @Test
  void everyMeasureOfASurveyHasItsQuestionsInEveryYearOfEveryEdition() {
    int seen = 0;
    for (int year = FIRST; year <= LAST; year++) {
      for (Edition edition : editions(year)) {
        for (IndicatorDefinition definition : surveyed(edition)) {
          String what = edition.standard() + " " + definition.id() + " of " + year;
          String survey = definition.settings().survey();
          assertThat(survey).as(what).isNotNull();
          var row = StaffSurvey.question(survey, definition.numerator(), year);
          assertThat(row).as(what).isPresent();
          assertThat(definition.settings().questions()).as(what).isEqualTo(row.get().numbers());
          assertThat(row.get().numbers().isEmpty())
              .as("%s: only what is not known has no number", what)
              .isEqualTo(row.get().mark().equals("unknown"));
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(150);
  }

  @Test
  void allStandardsNumberTheSameQuestionAlike() {
    for (int year = FIRST; year <= LAST; year++) {
      Map<String, List<String>> numbers = new HashMap<>();
      for (Edition edition : editions(year)) {
        for (IndicatorDefinition definition : surveyed(edition)) {
          if (definition.settings().survey().equals(StaffSurvey.STAFF)) {
            List<String> old =
                numbers.putIfAbsent(definition.numerator(), definition.settings().questions());
            assertThat(old == null || old.equals(definition.settings().questions()))
                .as("%s in %d", definition.numerator(), year)
                .isTrue();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "WRES, 2016, 5, q15a",
    "WRES, 2020, 5, q13a",
    "WDES, 2020, 4a-i, q13a",
    "WRES, 2021, 5, q14a",
    "WDES, 2021, 4a-i, q14a",
    "WRES, 2021, 8, q16b",
    "WDES, 2020, 8, q26b",
    "WDES, 2021, 8, q28b",
    "WDES, 2022, 8, q30b",
    "WDES, 2023, 8, q31b",
    "MEDICAL_WRES, 2020, 5, q13a",
    "MEDICAL_WRES, 2020, 9, q5f",
    "MEDICAL_WRES, 2021, 9, q4b"
  })
  void aQuestionHasTheNumberOfItsYear(Standard standard, int year, String id, String number) {
    assertThat(
            Catalogue.edition(standard, new Period(year))
                .flatMap(edition -> edition.indicator(id))
                .orElseThrow()
                .settings()
                .questions())
        .containsExactly(number);
  }

  @Test
  void theColumnsOfTheSurveysWorkbookAreNumberedAsTheSurveyIs() throws IOException {
    // Given the questions that the feed since 2023 calls by number
    List<String> checked = new ArrayList<>();
    for (JsonNode table : feed().path("across")) {
      for (JsonNode question : table.path("questions")) {
        String name = question.path("name").asText().toLowerCase(Locale.ROOT);
        if (name.matches("q\\d.*")) {
          for (int year = 2023; year <= LAST; year++) {
            // When
            List<String> numbers =
                StaffSurvey.question(StaffSurvey.STAFF, question.path("measure").asText(), year)
                    .orElseThrow()
                    .numbers();
            // Then q14b and q14c are one column, Q14b&c
            String together =
                numbers.get(0)
                    + String.join("", numbers.subList(1, numbers.size())).replaceAll("q\\d+", "&");
            assertThat(together).as(name).isEqualTo(name);
          }
          checked.add(name);
        }
      }
    }
    assertThat(checked).hasSize(10);
  }

  private static JsonNode feed() throws IOException {
    try (InputStream in = StaffSurveyTest.class.getResourceAsStream("/feeds/survey-2023-24.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  @Test
  void everyMeasureIsFoundByTheNumberThatItsYearGaveIt() {
    for (StaffSurvey.Question row : StaffSurvey.all()) {
      assertThat(Measures.find(row.measure())).as(row.measure()).isPresent();
      if (row.measure().startsWith("SURVEY_") && !row.numbers().isEmpty()) {
        assertThat(StaffSurvey.measure(row.name(), row.firstYear())).contains(row.measure());
      }
    }
  }

  @Test
  void aNumberMeansNothingInYearsThatGaveItToAnotherQuestion() {
    assertThat(StaffSurvey.measure("SURVEY_Q13A", 2020)).contains("SURVEY_HARASSMENT_PUBLIC");
    assertThat(StaffSurvey.measure("SURVEY_Q13A", 2021)).isEmpty();
    assertThat(StaffSurvey.measure("SURVEY_Q15B", 2017)).contains("SURVEY_HARASSMENT_MANAGERS");
    assertThat(StaffSurvey.measure("SURVEY_Q15B", 2019)).contains("SURVEY_DISCRIMINATION");
    assertThat(StaffSurvey.measure("SURVEY_Q14B_Q14C", 2023)).contains("SURVEY_HARASSMENT_STAFF");
    assertThat(StaffSurvey.measure("SURVEY_HARASSMENT_PUBLIC", 2023)).isEmpty();
  }
}
