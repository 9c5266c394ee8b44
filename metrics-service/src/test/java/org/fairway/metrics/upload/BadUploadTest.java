package org.fairway.metrics.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.fairway.platform.testing.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that cannot be taken, and what their sender is told. */
class BadUploadTest {

  private static final String HEAD = "organisation,period,band,ethnic_group,disability,applied\n";

  private static UploadRefused refusal(String feed, UploadFormat format, byte[] bytes) {
    return catchThrowableOfType(
        UploadRefused.class, () -> Reads.read(Reads.feed(feed), format, bytes));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Arguments row(String row, String code, String place) {
    return Arguments.of("row " + row, UploadFormat.CSV, bytes(HEAD + row + "\n"), code, place);
  }

  private static Arguments csv(String name, String text, String code, String place) {
    return Arguments.of(name, UploadFormat.CSV, bytes(text), code, place);
  }

  private static Arguments json(String text, String code, String place) {
    return Arguments.of("JSON " + text, UploadFormat.JSON, bytes(text), code, place);
  }

  private static Arguments xlsx(String name, String sheet, String code, String place) {
    return Arguments.of(name, UploadFormat.XLSX, Workbooks.of(sheet).bytes(), code, place);
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        row("RNA,2024-25,5,PURPLE,,1", "value-unknown", "line 2, column ethnic_group"),
        row("RNA,2024-25,12,BME,,1", "value-unknown", "line 2, column band"),
        row("RL4,2024-25,5,BME,,1", "organisation-mismatch", "line 2, column organisation"),
        row("XXX,2024-25,5,BME,,1", "organisation-unknown", "line 2, column organisation"),
        row("RNA,2023-24,5,BME,,1", "period-mismatch", "line 2, column period"),
        row("RNA,31/03/2025,5,BME,,1", "period-mismatch", "line 2, column period"),
        row("RNA,2024-25,5,BME,,one", "number-invalid", "line 2, column applied"),
        row("RNA,2024-25,5,BME,,<5", "number-invalid", "line 2, column applied"),
        row("RNA,2024-25,5,BME,,*", "number-invalid", "line 2, column applied"),
        row("RNA,2024-25,5,BME,,\"1,5\"", "number-invalid", "line 2, column applied"),
        row("RNA,2024-25,5,BME,,1e3", "number-invalid", "line 2, column applied"),
        row("RNA,2024-25,5,BME,,=1+1", "number-invalid", "line 2, column applied"),
        row("RNA,2024-25,5,BME,,12%", "number-invalid", "line 2, column applied"),
        row("RNA,2024-25,5,BME,,1234567890123456", "number-invalid", "line 2, column applied"),
        row("RNA,2024-25,5,BME,,1,7", "row-too-wide", "line 2, column 7"),
        row("RNA,2024-25,5,B\u0000ME,,1", "control-character", "line 2"));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        csv("empty", "", "header-missing", "file"),
        csv("blank", "\n\n\n", "header-missing", "file"),
        csv("no header", "RNA,5,BME,1\n", "header-missing", "file"),
        csv("header alone", HEAD, "file-empty", "file"),
        csv("no figure", "organisation,band\nRNA,5\n", "column-missing", "line 1"),
        csv("twice", "band,applied,AfC band\n5,1,6\n", "column-twice", "line 1, column AfC band"),
        csv("open quote", HEAD + "\"RNA,2024-25,5,BME,,1\n", "csv-malformed", "line 2"),
        csv("two delimiters", "band;applied,period\n", "delimiter-unclear", "line 1"),
        csv("long field", HEAD + "x".repeat(40_000) + "\n", "cell-too-long", "line 2"),
        csv("wide", HEAD + ",".repeat(9000) + "\n", "too-many-columns", "line 2"),
        json("", "json-unexpected", "/"),
        json("[]", "json-unexpected", "/"),
        json("{}", "json-unexpected", "/rows"),
        json("{\"rows\":{}}", "json-unexpected", "/rows"),
        json("{\"rows\":[1]}", "json-unexpected", "/rows/0"),
        json("{\"rows\":[{\"applied\":[1]}]}", "json-unexpected", "/rows/0/applied"),
        json("{\"rows\":[{\"applied\":1,\"applied\":2}]}", "json-malformed", null),
        json("{\"rows\":[{\"applied\":1}", "json-malformed", null),
        json("{\"rows\":[{\"applied\":1}]} x", "json-malformed", null),
        json("{\"feed\":\"board\",\"rows\":[]}", "json-unexpected", "/feed"),
        json("{\"rows\":[]}", "file-empty", "file"),
        json(
            "{\"rows\":[{\"band\":\"5\",\"applied\":1.5e400}]}",
            "number-invalid",
            "/rows/0/applied"),
        json("{\"rows\":[{\"band\":\"50\",\"applied\":1}]}", "value-unknown", "/rows/0/band"));
  }

  static Stream<Arguments> workbooks() {
    String head = Workbooks.row(1, "band", "applied");
    return Stream.of(
        xlsx("no header", Workbooks.row(1, "a", "b"), "header-missing", "file"),
        xlsx(
            "code",
            head + Workbooks.row(2, "50", "1"),
            "value-unknown",
            "sheet Sheet1, cell A2 (band)"),
        xlsx(
            "number",
            head + Workbooks.row(2, "5", "one"),
            "number-invalid",
            "sheet Sheet1, cell B2 (applied)"),
        xlsx(
            "formula",
            head + "<row r='2'><c r='B2'><f>1</f></c></row>",
            "formula-refused",
            "sheet Sheet1, cell B2"),
        xlsx(
            "wide",
            head + Workbooks.row(2, "5", "1", "7"),
            "row-too-wide",
            "sheet Sheet1, cell C2"),
        Arguments.of(
            "CSV called a workbook", UploadFormat.XLSX, bytes(HEAD), "not-a-workbook", "file"),
        Arguments.of(
            "workbook called CSV",
            UploadFormat.CSV,
            Workbooks.of(head).bytes(),
            "not-a-text",
            "file"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"rows", "texts", "workbooks"})
  void badFilesAreRefusedByPlace(
      String name, UploadFormat format, byte[] file, String code, String place) {
    // When
    UploadRefused refused = refusal("recruitment", format, file);
    // Then
    assertThat(refused).isNotNull();
    if (code != null) {
      assertThat(refused.faults()).extracting(UploadFault::code).contains(code);
    }
    if (place != null) {
      assertThat(refused.faults()).extracting(UploadFault::place).contains(place);
    }
  }

  @Test
  void everyFaultIsListedUpToABoundAndThenCounted() {
    // Given
    String file = HEAD + "RNA,2024-25,5,PURPLE,GREEN,one\n".repeat(700);
    // When
    UploadRefused refused = refusal("recruitment", UploadFormat.CSV, bytes(file));
    // Then
    assertThat(refused.faults()).hasSize(1000);
    assertThat(refused.count()).isEqualTo(2100);
    assertThat(refused.faults().get(0).place()).isEqualTo("line 2, column ethnic_group");
  }

  @Test
  void noFaultRepeatsWhatTheFileSays() {
    UploadRefused refused =
        refusal("recruitment", UploadFormat.CSV, bytes(HEAD + "RNA,2024-25,5,SECRET,,HIDDEN\n"));
    assertThat(refused.faults().toString()).doesNotContain("SECRET").doesNotContain("HIDDEN");
  }

  @Test
  void moreFactsThanMayBePutAreRefused() {
    StringBuilder file = new StringBuilder("age_band,band,applied,shortlisted\n");
    for (int i = 0; i < 10_500; i++) {
      file.append("25-29,5,1,1\n");
    }
    UploadRefused refused = refusal("recruitment", UploadFormat.CSV, bytes(file.toString()));
    assertThat(refused.faults()).extracting(UploadFault::code).contains("too-many-facts");
  }
}
