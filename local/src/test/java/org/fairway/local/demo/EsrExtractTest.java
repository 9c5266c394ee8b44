package org.fairway.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EsrExtractTest {
  private static final LocalDate DATE = LocalDate.of(2025, 3, 31);
  private static final int BAND = 6;
  private static final int GRADE = 8;
  private static final int ETHNIC_CODE = 10;

  @TempDir Path folder;

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    // Given two files of one seed, and one of another
    Path first = write("first.csv", 1);
    Path second = write("second.csv", 1);

    // When a third is written from another seed
    Path other = write("other.csv", 2);

    // Then the first two are equal and the third is not
    assertThat(second).hasSameBinaryContentAs(first);
    assertThat(Files.readAllBytes(other)).isNotEqualTo(Files.readAllBytes(first));
  }

  @Test
  void everyLineIsCompleteAndEveryAssignmentIsItsOwn() throws IOException {
    // When
    List<String> lines = Files.readAllLines(write("extract.csv", 1));

    // Then
    int columns = lines.get(0).split(",").length;
    assertThat(lines).hasSize(1 + EsrExtract.STAFF + EsrExtract.NON_EXECUTIVES);
    assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(columns));
    assertThat(lines.stream().map(line -> line.split(",")[0]).distinct()).hasSize(lines.size());
  }

  @Test
  void everyStaffMemberHasABandOrAMedicalGradeAndNeverBoth() throws IOException {
    // When
    List<String> staff =
        Files.readAllLines(write("extract.csv", 1)).subList(1, 1 + EsrExtract.STAFF);

    // Then
    assertThat(staff)
        .allSatisfy(
            line -> {
              String[] cells = line.split(",", -1);
              assertThat(cells[BAND].isEmpty()).isNotEqualTo(cells[GRADE].isEmpty());
            });
  }

  @Test
  void sharesAreOfTheSizeThatTrustsPublish() throws IOException {
    // When
    List<String> staff =
        Files.readAllLines(write("extract.csv", 1)).subList(1, 1 + EsrExtract.STAFF);

    // Then
    Map<Boolean, Long> white =
        staff.stream()
            .map(line -> line.split(",", -1)[ETHNIC_CODE])
            .collect(
                Collectors.partitioningBy(code -> code.matches("[ABC].?"), Collectors.counting()));
    assertThat(100.0 * white.get(true) / EsrExtract.STAFF).isBetween(65.0, 80.0);
  }

  private Path write(String name, long seed) throws IOException {
    Path file = folder.resolve(name);
    new EsrExtract("RNA", DATE, seed).write(file);
    return file;
  }
}
