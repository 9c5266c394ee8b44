package org.fairway.metrics.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Under which numbers each survey asks what a measure holds, from {@code
 * reference/staff_survey.csv}: one list for every standard, since numbers move from survey to
 * survey and the standards do not ask twice. A survey of autumn belongs to the financial year that
 * it lies in.
 */
public final class StaffSurvey {

  /** The NHS Staff Survey. */
  public static final String STAFF = "STAFF";

  private static final String PREFIX = "SURVEY_";
  private static final List<Question> ALL = load();

  private StaffSurvey() {}

  /**
   * A measure's questions from one survey until the next row of it.
   *
   * @param survey {@code STAFF} or {@code BANK}
   * @param firstYear in which the survey ran
   * @param measure that holds the answers
   * @param numbers as printed, in small letters; none where they are not known
   * @param mark {@code seen} when confirmed in a publication, {@code usual} for the common reading
   */
  public record Question(
      String survey, int firstYear, String measure, List<String> numbers, String mark) {

    public Question {
      numbers = List.copyOf(numbers);
    }

    /** {@code SURVEY_Q14A}; {@code SURVEY_Q14B_Q14C} where a measure puts two together. */
    String name() {
      return PREFIX + String.join("_", numbers).toUpperCase(Locale.ROOT);
    }
  }

  private static List<Question> load() {
    List<Question> all = new ArrayList<>();
    for (Map<String, String> row : CodeFile.read("staff_survey.csv")) {
      String numbers = row.get("questions");
      all.add(
          new Question(
              row.get("survey"),
              Integer.parseInt(row.get("first_year")),
              row.get("measure"),
              numbers.isEmpty() ? List.of() : List.of(numbers.split(" ")),
              row.get("mark")));
    }
    return List.copyOf(all);
  }

  /** Every row, for checks over all of them. */
  public static List<Question> all() {
    return ALL;
  }

  /** What holds for a measure in the survey of a year; empty before the first. */
  public static Optional<Question> question(String survey, String measure, int year) {
    return ALL.stream()
        .filter(row -> row.survey().equals(survey) && row.measure().equals(measure))
        .filter(row -> row.firstYear() <= year)
        .max(Comparator.comparingInt(Question::firstYear));
  }

  /**
   * The measure behind a question's number: {@code SURVEY_Q14A} of 2023 is {@code
   * SURVEY_HARASSMENT_PUBLIC}, of 2019 nothing. Empty for what is no such name.
   */
  public static Optional<String> measure(String name, int year) {
    return ALL.stream()
        .filter(row -> row.survey().equals(STAFF) && !row.numbers().isEmpty())
        .filter(row -> row.name().equals(name) && row.measure().startsWith(PREFIX))
        .filter(row -> question(STAFF, row.measure(), year).filter(row::equals).isPresent())
        .map(Question::measure)
        .findFirst();
  }
}
