package org.fairway.metrics.extract;

import static org.fairway.metrics.extract.Extracts.HEADER;
import static org.fairway.metrics.extract.Extracts.line;
import static org.fairway.metrics.extract.Extracts.with;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Good texts with bad values. */
final class BadValues {

  private BadValues() {}

  static Stream<BadFile> all() {
    return Stream.of(dates(), numbers(), organisations(), posts(), people())
        .flatMap(kinds -> kinds);
  }

  private static BadFile value(String name, String column, String value, String code) {
    return BadFile.text(name, with(column, value), "3 " + column + " " + code);
  }

  private static Stream<BadFile> dates() {
    String future = LocalDate.now(ZoneOffset.UTC).plusDays(40).toString();
    return Stream.of(
        value("wrong order of a date", "snapshot_date", "31/03/2025", "date-invalid"),
        value("date as in America", "snapshot_date", "03-31-2025", "date-invalid"),
        value("date with the month's name", "snapshot_date", "31-MAR-2025", "date-invalid"),
        value("30 February", "snapshot_date", "2025-02-30", "date-invalid"),
        value("date as a number", "snapshot_date", "45747", "date-invalid"),
        value("date with a time", "snapshot_date", "2025-03-31T00:00:00", "date-invalid"),
        value("date of another century", "snapshot_date", "1925-03-31", "date-invalid"),
        value("no date", "snapshot_date", "", "date-invalid"),
        value("two dates in one file", "snapshot_date", "2024-03-31", "date-differs"),
        value("date in the future", "snapshot_date", future, "date-in-future"));
  }

  private static Stream<BadFile> numbers() {
    return Stream.of(
        value("negative hours", "fte", "-0.5", "number-invalid"),
        value("hours with a comma", "fte", "\"0,8\"", "number-invalid"),
        value("hours as a power", "fte", "8E-1", "number-invalid"),
        value("hours a week", "fte", "37.5", "number-invalid"),
        value("hours in words", "fte", "full time", "number-invalid"),
        value("infinite hours", "fte", "NaN", "number-invalid"));
  }

  private static Stream<BadFile> organisations() {
    return Stream.of(
        value("unknown organisation", "organisation_ods", "ZZZ", "organisation-unknown"),
        value("two organisations in one file", "organisation_ods", "RL4", "organisation-mismatch"),
        value("no organisation", "organisation_ods", "", "organisation-mismatch"),
        BadFile.text(
            "assignment twice",
            HEADER + line(7) + line(8) + line(7),
            "4 assignment_id assignment-twice"),
        BadFile.text(
            "assignment twice, the second quoted",
            HEADER + line(7) + line(8) + line(7).replaceFirst("7", "\"7\""),
            "4 assignment_id assignment-twice"));
  }

  private static Stream<BadFile> posts() {
    return Stream.of(
        value("unknown band", "band", "8e", "value-unknown"),
        value("band as a formula", "band", "=5+1", "value-unknown"),
        value("band as a decimal", "band", "5.5", "value-unknown"),
        value("band beyond ASCII", "band", "\u0665", "value-unknown"),
        value("neither band nor grade", "band", "", "value-missing"),
        BadFile.text(
            "band and grade", with("medical_grade", "Consultant"), "3 band value-conflict"),
        BadFile.text(
            "unknown grade",
            with("band", "", "medical_grade", "Surgeon"),
            "3 medical_grade value-unknown"),
        value("clinical left out", "clinical", "", "value-missing"),
        value("clinical unknown", "clinical", "Perhaps", "value-unknown"),
        value("board role unknown", "board_role", "Friend", "value-unknown"),
        value("board vote unknown", "board_voting", "Sometimes", "value-unknown"));
  }

  private static Stream<BadFile> people() {
    String ages =
        HEADER
            + IntStream.range(0, 70)
                .mapToObj(i -> line(i, "age_band", 10 + i % 60 + "-" + (70 + i / 60)))
                .reduce("", String::concat);
    return Stream.of(
        value("ethnic code of Scotland", "ethnic_code", "1A", "value-unknown"),
        value("postcode in place of an area", "lsoa21", "DY1 2HQ", "value-unknown"),
        value("area with a digit too many", "lsoa21", "E010097190", "value-unknown"),
        value("council in place of a small area", "lsoa21", "E06000001", "value-unknown"),
        value("middle area in place of a small one", "lsoa21", "E02000001", "value-unknown"),
        value("small area that there is none of", "lsoa21", "E01999999", "value-unknown"),
        value("area of no nation", "lsoa21", "Z00000000", "value-unknown"),
        value("ethnic code that is not one", "ethnic_code", "T", "value-unknown"),
        value("label of another ethnic code", "ethnic_code", "A Black African", "value-unknown"),
        value("disability unknown to the list", "disability", "Maybe", "value-unknown"),
        value("sex unknown to the list", "sex", "Q", "value-unknown"),
        value("negative age band", "age_band", "-5-9", "value-unknown"),
        value("age band upside down", "age_band", "29-25", "value-unknown"),
        value("recruit unknown to the list", "international_recruit", "Soon", "value-unknown"),
        BadFile.text("seventy age bands", ages, "64 age_band too-many-values"));
  }
}
