package org.fairway.metrics.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.metrics.extract.Extracts.HEADER;
import static org.fairway.metrics.extract.Extracts.bytes;
import static org.fairway.metrics.extract.Extracts.line;
import static org.fairway.metrics.extract.Extracts.nurse;
import static org.fairway.metrics.extract.Extracts.with;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms of a good file. */
class FormsTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static void assertThree(byte[] content, ExtractFormat format) {
    FoldResult result = Extracts.fold(content, format);
    assertThat(Extracts.errors(result)).isEmpty();
    assertThat(result.rows()).isEqualTo(3);
    assertThat(result.date()).isEqualTo("2025-03-31");
    assertThat(result.cube().cells())
        .isEqualTo(Extracts.fold(bytes(with()), ExtractFormat.CSV).cube().cells());
  }

  static Stream<Arguments> encodings() {
    String accents = with("religion", "Caf\u00e9");
    return Stream.of(
        Arguments.of("UTF-8", bytes(accents)),
        Arguments.of("UTF-8 with a mark", bytes("\ufeff" + accents)),
        Arguments.of("UTF-8 beyond 16 bits", bytes(with("religion", "\ud83d\ude42"))),
        Arguments.of(
            "UTF-8 with quotation marks", bytes(with("religion", "\"\ud83d\ude42 \u00e9\""))),
        Arguments.of(
            "UTF-16 little end first, with a mark",
            ("\ufeff" + accents).getBytes(StandardCharsets.UTF_16LE)),
        Arguments.of(
            "UTF-16 big end first, with a mark",
            ("\ufeff" + accents).getBytes(StandardCharsets.UTF_16BE)),
        Arguments.of("UTF-16 little end first", accents.getBytes(StandardCharsets.UTF_16LE)),
        Arguments.of("UTF-16 big end first", accents.getBytes(StandardCharsets.UTF_16BE)),
        Arguments.of("Windows-1252", accents.getBytes(WINDOWS)),
        Arguments.of(
            "Windows-1252 with its own letters",
            with("religion", "\u20ac\u2019\u00ff").getBytes(WINDOWS)),
        Arguments.of("carriage returns and line feeds", bytes(with().replace("\n", "\r\n"))),
        Arguments.of("carriage returns alone", bytes(with().replace("\n", "\r"))),
        Arguments.of("no end of the last line", bytes(with().strip())),
        Arguments.of("empty lines", bytes("\n\r\n" + with().replace("\n", "\n\n"))),
        Arguments.of("blanks around", bytes(with("band", "  5 ", "sex", "\tFemale"))),
        Arguments.of("a blank that does not break", bytes(with("disability", "\u00a0No\u00a0"))),
        Arguments.of("quoted line breaks", bytes(with("religion", "\"No\r\nne\n\""))),
        Arguments.of(
            "quoted commas and quotation marks", bytes(with("religion", "\"a, \"\"b\"\"\""))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void isTheSameFile(String name, byte[] content) {
    assertThree(content, ExtractFormat.CSV);
  }

  @Test
  void gzipOfSeveralMembersIsOneFile() {
    String text = with();
    byte[] packed =
        BadTexts.join(
            BadPackings.gzip(bytes(text.substring(0, 400))),
            BadPackings.gzip(bytes(text.substring(400))));
    assertThree(packed, ExtractFormat.CSV_GZIP);
  }

  @Test
  void namesAndValuesAsWorkforceSystemsWriteThem() {
    // Given
    String header =
        HEADER
            .replace("assignment_id", "Assignment Number")
            .replace("ethnic_code", "Ethnic Origin")
            .replace("band", "Pay Grade")
            .replace("age_Pay Grade", "Age Band")
            .replace("sex,", "Gender,")
            .replace("employment_type", "Assignment Category")
            .replace("religion", "Religious Belief")
            .replace("fte", "WTE");
    String line =
        line(
            1,
            "ethnic_code",
            "A White - British",
            "band",
            "NHS|XR05|Review Body Band 5",
            "disability",
            "No");
    // When
    FoldResult result = Extracts.fold(bytes(header + line + line(2) + line(3)), ExtractFormat.CSV);
    // Then
    assertThat(Extracts.errors(result)).isEmpty();
    assertThat(result.extraColumns()).isEmpty();
    assertThat(result.cube().cells())
        .isEqualTo(Extracts.fold(bytes(with()), ExtractFormat.CSV).cube().cells());
  }

  @Test
  void aWorkbookMayHoldTextsNumbersAndDays() {
    // Given the day and the band as numbers, in three ways
    List<String> nurse = nurse(1);
    String before = TestWorkbook.text(nurse.subList(0, 2));
    String between = TestWorkbook.text(nurse.subList(3, 6));
    String after = TestWorkbook.text(nurse.subList(7, 16));
    String rest = TestWorkbook.text(nurse.subList(17, nurse.size()));
    byte[] book =
        new TestWorkbook()
            .sheet(
                TestWorkbook.text(Extracts.COLUMNS),
                before
                    + day("45747", 1)
                    + between
                    + number("5")
                    + after
                    + number("0.80000000000000004")
                    + rest,
                before.replace(">1<", ">2<")
                    + day("45747", 2)
                    + between
                    + number("5.0E0")
                    + after
                    + number("0.8")
                    + rest,
                before.replace(">1<", ">3<")
                    + day("45747.0", 2)
                    + between
                    + "<c t='s'><v>1</v></c>"
                    + after
                    + number("8E-1")
                    + rest)
            .bytes();
    // When, Then
    assertThree(book, ExtractFormat.XLSX);
  }

  @Test
  void daysCountedFrom1904AreRead() {
    // Given
    List<String> nurse = nurse(1);
    String row =
        TestWorkbook.text(nurse.subList(0, 2))
            + day("44285", 1)
            + TestWorkbook.text(nurse.subList(3, nurse.size()));
    byte[] book =
        new TestWorkbook()
            .workbook("date1904='1'", "<sheet name='Staff' sheetId='1' r:id='rId1'/>")
            .sheet(TestWorkbook.text(Extracts.COLUMNS), row)
            .bytes();
    // When
    FoldResult result = Extracts.fold(book, ExtractFormat.XLSX);
    // Then
    assertThat(Extracts.errors(result)).isEmpty();
    assertThat(result.date()).isEqualTo("2025-03-31");
  }

  private static String day(String number, int style) {
    return TestWorkbook.number(number, style);
  }

  private static String number(String number) {
    return TestWorkbook.number(number, 0);
  }

  @Test
  void oddCombinationsAreCountedAndRefuseNothing() {
    // Given
    String file =
        HEADER
            + line(1, "board_voting", "Yes")
            + line(2, "board_role", "Executive")
            + line(3, "board_role", "Non-Executive", "employment_type", "Bank")
            + line(4, "band", "", "medical_grade", "Consultant", "clinical", "Non-Clinical")
            + line(5, "clinical", "Medical and Dental")
            + line(6, "staff_group", "Medical and Dental")
            + line(7, "staff_group", "Estates and Ancillary")
            + line(8, "start_date", "2025-04-01")
            + line(9, "start_date", "01/04/2019")
            + line(10, "fte", "1.2")
            + line(11, "fte", "0")
            + line(12);
    // When
    FoldResult result = Extracts.fold(bytes(file), ExtractFormat.CSV);
    // Then
    assertThat(Extracts.errors(result)).isEmpty();
    Oddities found = result.oddities();
    assertThat(Stream.of(Oddity.values()).filter(oddity -> found.count(oddity) == 1))
        .containsExactlyInAnyOrder(Oddity.values());
    assertThat(found.firstLine(Oddity.FTE_ZERO)).isEqualTo(12);
    assertThat(found.firstLine(Oddity.VOTE_WITHOUT_BOARD_ROLE)).isEqualTo(2);
  }

  @Test
  void fullTimeEquivalentsAreSummedInEachGroup() {
    long[] sum = new long[1];
    Extracts.fold(bytes(with("fte", "0.61333")), ExtractFormat.CSV)
        .cube()
        .forEach((cell, people, fte) -> sum[0] += fte);
    assertThat(sum[0]).isEqualTo(80_000 + 61_333 + 80_000);
  }
}
