package org.fairway.metrics.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.RawFact;
import org.fairway.metrics.fact.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sheets of a workbook are read. */
class SheetChoiceTest {

  private static final String[] HEADER = {"ODS code", "Q14a BME %", "Q14a BME respondents"};

  @TempDir Path folder;

  /** A workbook under way. */
  static final class Book {
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Workbook book = new Workbook(file, "Test", "1.0");

    Book sheet(String name, String[]... rows) {
      Worksheet sheet = book.newWorksheet(name);
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          sheet.value(row, column, rows[row][column]);
        }
      }
      return this;
    }

    byte[] bytes() {
      try {
        book.finish();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return file.toByteArray();
    }
  }

  private static String[] row(String... cells) {
    return cells;
  }

  /** Contents, notes, and the figures of two surveys, each as the published workbook has them. */
  static byte[] published() {
    return new Book()
        .sheet("Contents", row("NHS Staff Survey"), row("1", "Data of the survey"))
        .sheet("Notes", row("ODS code", "the code of the trust"))
        .sheet("Data 2023", HEADER, row("RL4", "20", "900"), row("RNA", "28.4", "400"))
        .sheet("Data 2024", HEADER, row("RNA", "27.1", "412"), row("RL4", "21", "950"))
        .bytes();
  }

  private static Findings survey(byte[] book, String sheet) {
    return Reads.read(Reads.feed("survey"), UploadFormat.XLSX, book, sheet);
  }

  private static UploadFault refused(byte[] book, String sheet) {
    return catchThrowableOfType(UploadRefused.class, () -> survey(book, sheet)).faults().stream()
        .reduce((one, other) -> new UploadFault("several", one.code(), other.code()))
        .orElseThrow();
  }

  @Test
  void theSheetThatIsNamedIsReadAndNoOther() {
    for (String name : new String[] {"Data 2024", " data 2024 "}) {
      assertThat(survey(published(), name).facts())
          .singleElement()
          .extracting(RawFact::respondents)
          .isEqualTo(412L);
    }
    assertThat(survey(published(), "Data 2023").facts())
        .singleElement()
        .extracting(RawFact::respondents)
        .isEqualTo(400L);
  }

  @Test
  void withoutANameEverySheetWithTheHeaderIsRead() {
    // Given a sheet for each kind of trust, of which the organisation is in one
    byte[] book =
        new Book()
            .sheet("Contents", row("Kinds of trusts"))
            .sheet("Ambulance", HEADER, row("RX5", "20", "900"))
            .sheet("Acute", HEADER, row("RNA", "27.1", "412"))
            .bytes();
    // When
    Findings read = survey(book, null);
    // Then
    assertThat(read.facts()).singleElement().extracting(RawFact::respondents).isEqualTo(412L);
    assertThat(read.warnings()).extracting(Warning::code).contains("sheets-skipped");
  }

  @Test
  void figuresMayBeSpreadOverSheets() {
    byte[] book =
        new Book()
            .sheet("Harassment", HEADER, row("RNA", "27.1", "412"))
            .sheet(
                "Opportunities",
                row("ODS code", "Q15 BME %", "Q15 BME respondents"),
                row("RNA", "51", "409"))
            .bytes();
    assertThat(survey(book, null).facts()).hasSize(2);
  }

  @Test
  void ofTwoSheetsWithTheSameFiguresOneMustBeNamed() {
    UploadFault fault = refused(published(), null);
    assertThat(fault.place()).isEqualTo("file");
    assertThat(fault.code()).isEqualTo("sheets-unclear");
    assertThat(fault.detail()).endsWith("name one of: 'Data 2023', 'Data 2024'");
  }

  @Test
  void aSheetWithoutARowOfTheOrganisationIsNotOfferedAndItsNameCanBeSentBack() {
    // Given
    byte[] book =
        new Book()
            .sheet("Ambulance", HEADER, row("RX5", "20", "900"))
            .sheet("Acute – 2023 #1", HEADER, row("RNA", "28.4", "400"))
            .sheet("Acute – 2024 #1", HEADER, row("RNA", "27.1", "412"))
            .bytes();
    // When, Then
    assertThat(refused(book, null).detail())
        .endsWith("name one of: 'Acute – 2023 #1', 'Acute – 2024 #1'");
    assertThat(survey(book, "Acute – 2024 #1").facts()).hasSize(1);
  }

  @Test
  void aTableOfOnesOwnIsInOneSheet() {
    // Given counts of different groups
    byte[] book =
        new Book()
            .sheet("Wards", row("ethnic_group", "accessed"), row("BME", "12"))
            .sheet("Offices", row("ethnic_group", "accessed"), row("WHITE", "30"))
            .bytes();
    Feed training = Reads.feed("training");
    // When
    UploadRefused refused =
        catchThrowableOfType(
            UploadRefused.class, () -> Reads.read(training, UploadFormat.XLSX, book));
    // Then
    assertThat(refused.faults())
        .singleElement()
        .extracting(UploadFault::code)
        .isEqualTo("sheets-unclear");
    assertThat(Reads.read(training, UploadFormat.XLSX, book, "Wards").facts()).hasSize(1);
  }

  @Test
  void aNameThatNoSheetHasIsRefusedWithThoseThereAre() {
    UploadFault fault = refused(published(), "Data 2025");
    assertThat(fault.place()).isEqualTo("file");
    assertThat(fault.code()).isEqualTo("sheet-missing");
    assertThat(fault.detail()).endsWith("there are: 'Contents', 'Notes', 'Data 2023', 'Data 2024'");
  }

  @Test
  void aSheetWithoutTheHeaderIsRefusedByItsName() {
    UploadFault fault = refused(published(), "Contents");
    assertThat(fault.place()).isEqualTo("sheet Contents");
    assertThat(fault.code()).isEqualTo("header-missing");
  }

  @Test
  void aWorkbookInWhichNoSheetHasTheHeaderIsRefused() {
    byte[] book = new Book().sheet("Contents", row("Results")).sheet("Data", row("Trust")).bytes();
    UploadFault fault = refused(book, null);
    assertThat(fault.place()).isEqualTo("file");
    assertThat(fault.code()).isEqualTo("header-missing");
  }

  @Test
  void aTextHasNoSheets() {
    byte[] text = "ethnic_group,accessed\nBME,12\n".getBytes(StandardCharsets.UTF_8);
    UploadRefused refused =
        catchThrowableOfType(
            UploadRefused.class,
            () -> Reads.read(Reads.feed("training"), UploadFormat.CSV, text, "Training"));
    assertThat(refused.faults())
        .singleElement()
        .extracting(UploadFault::code)
        .isEqualTo("sheet-missing");
  }

  @Test
  void aFeedMayNameTheSheetsAndTheRequestAnother() throws IOException {
    // Given a file of the deployment that knows what the sheet was called in two years
    String ours =
        """
        {"feed": "survey", "version": "ours-1", "effectiveFrom": "2023-24", "title": "Survey",
         "sheet": "Survey", "sheets": ["Trust results", "data 2024"], "about": "Ours",
         "headerStart": ["ODS code"], "otherOrganisations": "SKIP",
         "columns": [
           {"header": "ODS code", "role": "ORGANISATION"},
           {"header": "Q14a BME %", "figure": "percent", "measure": "SURVEY_HARASSMENT_PUBLIC",
            "dimensions": {"ethnicGroup": "BME"}},
           {"header": "Q14a BME respondents", "figure": "respondents",
            "measure": "SURVEY_HARASSMENT_PUBLIC", "dimensions": {"ethnicGroup": "BME"}}],
         "example": []}
        """;
    Files.writeString(folder.resolve("ours.json"), ours);
    Feed feed = new Feeds(Optional.of(folder)).find("survey", new Period(2024)).orElseThrow();
    // When
    Findings set = Reads.read(feed, UploadFormat.XLSX, published());
    Findings asked = Reads.read(feed, UploadFormat.XLSX, published(), "Data 2023");
    // Then
    assertThat(set.facts()).singleElement().extracting(RawFact::respondents).isEqualTo(412L);
    assertThat(asked.facts()).singleElement().extracting(RawFact::respondents).isEqualTo(400L);
    byte[] template = new Book().sheet("Survey", HEADER, row("RNA", "27.1", "412")).bytes();
    assertThat(Reads.read(feed, UploadFormat.XLSX, template).facts()).hasSize(1);
    byte[] other = new Book().sheet("Data", HEADER, row("RNA", "27.1", "412")).bytes();
    assertThat(
            catchThrowableOfType(
                    UploadRefused.class, () -> Reads.read(feed, UploadFormat.XLSX, other))
                .faults())
        .singleElement()
        .extracting(UploadFault::code)
        .isEqualTo("sheet-missing");
  }
}
