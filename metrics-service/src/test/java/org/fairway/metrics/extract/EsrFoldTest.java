package org.fairway.metrics.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EsrFoldTest {

  private static final List<String> HEADER =
      List.of(
          "assignment_id",
          "organisation_ods",
          "snapshot_date",
          "band",
          "clinical",
          "medical_grade",
          "employment_type",
          "ethnic_code",
          "disability",
          "sex",
          "age_band",
          "board_role",
          "board_voting");
  private static final Settings SETTINGS =
      new Settings(HeaderNames.BUILT_IN, Limits.unpacking(1 << 30));
  private static final String NURSE = "1,RNA,2025-03-31,5,Clinical,,Permanent,A,No,Female,25-29,,";
  private static final String DOCTOR =
      "2,RNA,2025-03-31,,Clinical,Consultant,Permanent,H,Yes,Male,45-49,,";

  private static String file(String... lines) {
    StringBuilder text = new StringBuilder(String.join(",", HEADER)).append('\n');
    for (int i = 0; i < lines.length; i++) {
      text.append(lines[i].replaceFirst("^\\d+,", (i + 1) + ",")).append('\n');
    }
    return text.toString();
  }

  @Test
  void seniorMedicalManagersAreConsultantsAndCountedBesideThem() {
    // Given two consultants, one of them a manager, and a nurse
    String text =
        Extracts.HEADER
            + Extracts.line(1, "band", "", "medical_grade", "Consultant", "ethnic_code", "H")
            + Extracts.line(
                2,
                "band",
                "",
                "medical_grade",
                "Consultant",
                "ethnic_code",
                "H",
                "senior_medical_manager",
                "Yes")
            + Extracts.line(3, "senior_medical_manager", "No");
    // When
    FoldResult result = Extracts.fold(Extracts.bytes(text), ExtractFormat.CSV);
    // Then
    assertThat(Extracts.errors(result)).isEmpty();
    assertThat(result.cube().total(CubeCell.HEADCOUNT)).isEqualTo(3);
    assertThat(result.cube().total(CubeCell.MANAGER)).isEqualTo(1);
    result
        .cube()
        .forEach(
            (cell, people, fte) -> {
              if (cell.measure().equals(CubeCell.MANAGER)) {
                assertThat(cell.medicalGrade()).isEqualTo("CONSULTANT");
                assertThat(cell.ethnicCode()).isEqualTo("H");
              }
            });
  }

  @Test
  void aSeniorMedicalManagerOfAnotherGradeIsAnError() {
    for (String[] changes :
        new String[][] {
          {"senior_medical_manager", "Yes"},
          {"senior_medical_manager", "Yes", "band", "", "medical_grade", "Trainee"}
        }) {
      FoldResult result = Extracts.fold(Extracts.bytes(Extracts.with(changes)), ExtractFormat.CSV);
      assertThat(Extracts.errors(result))
          .containsExactly("3 senior_medical_manager value-conflict");
    }
    FoldResult odd =
        Extracts.fold(
            Extracts.bytes(Extracts.with("senior_medical_manager", "Perhaps")), ExtractFormat.CSV);
    assertThat(Extracts.errors(odd)).containsExactly("3 senior_medical_manager value-unknown");
  }

  private static FoldResult fold(byte[] bytes) {
    try {
      return new EsrFold("RNA", SETTINGS, Progress.NONE)
          .fold(new ByteArrayInputStream(bytes), ExtractFormat.CSV);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static FoldResult fold(String text) {
    return fold(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> errors(FoldResult result) {
    return result.errors().stream().map(e -> e.line() + " " + e.column() + " " + e.code()).toList();
  }

  @Test
  void peopleAreFoldedIntoCounts() {
    FoldResult result = fold(file(NURSE, NURSE.replaceFirst("^1,", "3,"), DOCTOR));
    assertThat(result.isGood()).isTrue();
    assertThat(result.date()).isEqualTo("2025-03-31");
    assertThat(result.rows()).isEqualTo(3);
    assertThat(result.cube().cells())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                new CubeCell(
                        "HEADCOUNT",
                        "CLINICAL",
                        "5",
                        "",
                        "A",
                        "NON_DISABLED",
                        "FEMALE",
                        "25-29",
                        "",
                        "",
                        "UNKNOWN"),
                    2L,
                new CubeCell(
                        "HEADCOUNT",
                        "MEDICAL_DENTAL",
                        "",
                        "CONSULTANT",
                        "H",
                        "DISABLED",
                        "MALE",
                        "45-49",
                        "",
                        "",
                        "UNKNOWN"),
                    1L));
  }

  @Test
  void aWrongBandIsReportedByItsPhysicalLine() {
    // Given 17,340 good lines after the header, one of them with a line break inside quotes, then a
    // bad one
    List<String> lines = new ArrayList<>(Collections.nCopies(17_340, NURSE));
    lines.set(9, NURSE.replace("Permanent", "\"Perma\nnent\""));
    lines.set(17_339, NURSE.replace(",5,", ",13,"));
    // When
    FoldResult result = fold(file(lines.toArray(String[]::new)));
    // Then
    assertThat(errors(result)).containsExactly("17342 band value-unknown");
    assertThat(result.errors().get(0).detail()).contains("8a").contains("VSM").doesNotContain("13");
  }

  @Test
  void columnsComeInAnyOrderAndStrangeOnesAreReported() {
    // Given
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    Collections.shuffle(order, new Random(1));
    String header = "shoe size," + String.join(",", order.stream().map(HEADER::get).toList());
    String line =
        "44,"
            + String.join(
                ",", order.stream().map(Arrays.asList(NURSE.split(",", -1))::get).toList());
    // When
    FoldResult result = fold(header + "\r\n" + line + "\r\n");
    // Then
    assertThat(result.isGood()).isTrue();
    assertThat(result.extraColumns()).containsExactly("shoe size");
    assertThat(result.cube().cells()).isEqualTo(fold(file(NURSE)).cube().cells());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() {
    assertThat(fold("\uFEFF" + file(NURSE)).isGood()).isTrue();
  }

  @Test
  void missingAndDoubleColumnsAreNamed() {
    assertThat(errors(fold("band,band,organisation_ods\n5,5,RNA\n")))
        .contains(
            "1 band column-twice",
            "1 ethnic_code column-missing",
            "1 snapshot_date column-missing");
  }

  @Test
  void everyFaultOfALineIsListed() {
    FoldResult result =
        fold(
            file(
                "1,RJE,31/03/2025,5,Clinical,,Permanent,T,Maybe,X,25-29,Chair,perhaps",
                NURSE + ",more"));
    assertThat(errors(result))
        .containsExactlyInAnyOrder(
            "2 organisation_ods organisation-mismatch",
            "2 snapshot_date date-invalid",
            "2 ethnic_code value-unknown",
            "2 disability value-unknown",
            "2 sex value-unknown",
            "2 board_role value-unknown",
            "2 board_voting value-unknown",
            "3 column 14 row-width");
  }

  @Test
  void valuesAreNeverRepeatedInErrors() {
    FoldResult result = fold(file(NURSE.replace(",5,", ",=cmd|secret,")));
    assertThat(result.errors()).noneMatch(error -> error.toString().contains("secret"));
  }

  @Test
  void theFirstThousandErrorsAreKeptAndAllAreCounted() {
    String[] lines = Collections.nCopies(1500, NURSE.replace(",5,", ",13,")).toArray(String[]::new);
    FoldResult result = fold(file(lines));
    assertThat(result.errors()).hasSize(1000);
    assertThat(result.errorCount()).isEqualTo(1500);
  }

  @Test
  void twoDaysInOneFileAreRefused() {
    assertThat(errors(fold(file(NURSE, NURSE.replace("2025-03-31", "2024-03-31")))))
        .containsExactly("3 snapshot_date date-differs");
  }

  @Test
  void staffNeedABandOrAGradeAndNotBoth() {
    assertThat(
            errors(
                fold(
                    file(NURSE.replace(",5,", ",,"), DOCTOR.replace(",,Clinical", ",6,Clinical")))))
        .containsExactly("2 band value-missing", "3 band value-conflict");
  }

  @Test
  void bankStaffAndNonExecutivesAreNoHeadcount() {
    // Given
    String bank = NURSE.replace("Permanent", "Bank");
    String chair = "9,RNA,2025-03-31,,,,Non-Exec,M,No,Female,55-59,Non-Executive,Yes";
    // When
    Cube cube = fold(file(NURSE, bank, chair)).cube();
    // Then
    assertThat(cube.total("HEADCOUNT")).isEqualTo(1);
    assertThat(cube.total("BANK_HEADCOUNT")).isEqualTo(1);
    assertThat(cube.total("BOARD_MEMBERS")).isEqualTo(1);
  }

  @Test
  void blanksAreUnknownAndNotAGuess() {
    CubeCell cell =
        fold(file("1,RNA,2025-03-31,5,Clinical,,Permanent,,,,,,"))
            .cube()
            .cells()
            .keySet()
            .iterator()
            .next();
    assertThat(cell.ethnicCode()).isEqualTo("99");
    assertThat(cell.disability()).isEqualTo("UNKNOWN");
  }

  @Test
  void anEmptyFileAndAHeaderAloneAreRefused() {
    assertThat(errors(fold(""))).containsExactly("1  file-empty");
    assertThat(errors(fold(file()))).isNotEmpty();
  }

  @Test
  void aBrokenQuoteEndsTheFileWithItsLine() {
    FoldResult result = fold(file(NURSE, "\"2,RNA" + "x".repeat(70_000)));
    assertThat(errors(result)).singleElement().asString().contains("csv-malformed").startsWith("3");
  }

  @Property(tries = 30)
  void theOrderOfPeopleDoesNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int people) {
    // Given
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      lines.add(
          (random.nextBoolean() ? NURSE : DOCTOR)
              .replace(",No,", random.nextBoolean() ? ",No," : ",Yes,"));
    }
    FoldResult first = fold(file(lines.toArray(String[]::new)));
    // When
    Collections.shuffle(lines, random);
    // Then
    assertThat(fold(file(lines.toArray(String[]::new))).cube().cells())
        .isEqualTo(first.cube().cells());
    assertThat(first.cube().total("HEADCOUNT")).isEqualTo(people);
  }

  @Test
  void areasThatStaffLiveInAreCountedByTheirDecileAndNotKept() {
    // Given E01009719 and E01009720 of deciles 5 and 10, four of elsewhere, none, not asked; bank
    String text =
        Extracts.HEADER
            + Extracts.line(1)
            + Extracts.line(2)
            + Extracts.line(3, "lsoa21", "e01009720")
            + Extracts.line(4, "lsoa21", "W01000001")
            + Extracts.line(5, "lsoa21", "")
            + Extracts.line(6, "lsoa21", "Not stated")
            + Extracts.line(7, "employment_type", "Bank")
            + Extracts.line(8, "lsoa21", "95GG01S1")
            + Extracts.line(9, "lsoa21", "N21000001")
            + Extracts.line(10, "lsoa21", "E99999999");
    // When
    FoldResult result = Extracts.fold(Extracts.bytes(text), ExtractFormat.CSV);
    // Then
    assertThat(Extracts.errors(result)).isEmpty();
    assertThat(result.cube().homes()).isEqualTo(Map.of("5", 2L, "10", 1L, "UNKNOWN", 6L));
    // And without the column nothing is said
    assertThat(fold(file(NURSE)).cube().homes()).isEmpty();
  }
}
