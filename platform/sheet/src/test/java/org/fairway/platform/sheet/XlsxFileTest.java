package org.fairway.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fairway.platform.testing.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class XlsxFileTest {

  private static final String CELL = "<row r='1'><c r='A1'><v>1</v></c></row>";

  @TempDir Path folder;

  private List<SheetRow> rows(Workbooks book) throws IOException {
    List<SheetRow> rows = new ArrayList<>();
    try (XlsxFile file = XlsxFile.open(book.in(folder), XlsxLimits.UPLOAD)) {
      file.read("Sheet1", rows::add);
    }
    return rows;
  }

  private SheetRefused refusal(byte[] bytes) {
    return catchThrowableOfType(
        SheetRefused.class,
        () -> {
          try (XlsxFile file = XlsxFile.open(Workbooks.write(folder, bytes), XlsxLimits.UPLOAD)) {
            file.read(file.sheets().get(0), row -> {});
          }
        });
  }

  @Test
  void cellsAreReadAsTextWithTheirPlaces() throws IOException {
    // Given
    Workbooks book =
        Workbooks.of(
                "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='C2'><v>3089</v></c>"
                    + "<c r='D2' s='2'><v>0.271</v></c><c r='E2' s='1'><v>45747</v></c>"
                    + "<c r='F2' t='b'><v>1</v></c><c r='G2'><v>0.28999999999999998</v></c></row>")
            .texts("White");
    // When
    List<SheetRow> rows = rows(book);
    // Then
    assertThat(rows)
        .containsExactly(
            new SheetRow(2, List.of("White", "", "3089", "27.1%", "2025-03-31", "TRUE", "0.29")));
  }

  @Test
  void aWorkbookWithoutStylesIsReadToo() throws IOException {
    Workbooks book =
        Workbooks.of(CELL)
            .without("xl/styles.xml")
            .without("xl/sharedStrings.xml")
            .part(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
    assertThat(rows(book)).containsExactly(new SheetRow(1, List.of("1")));
  }

  @Test
  void hiddenSheetsAreNotOffered() throws IOException {
    Workbooks book = Workbooks.of(CELL);
    book.part(
        "xl/workbook.xml",
        "<workbook xmlns:r='r'><sheets><sheet name='Seen' sheetId='1' r:id='rId1'/>"
            + "<sheet name='Unseen' sheetId='2' state='hidden' r:id='rId1'/></sheets></workbook>");
    try (XlsxFile file = XlsxFile.open(book.in(folder), XlsxLimits.UPLOAD)) {
      assertThat(file.sheets()).containsExactly("Seen");
    }
  }

  @Test
  void everyFormulaIsListedByItsCell() {
    // Given a plain one, a shared one without text, and one that a text cell hides
    Workbooks book =
        Workbooks.of(
                "<row r='3'><c r='B3'><f>1+1</f><v>2</v></c><c r='C3'><f t='shared' si='0'/>"
                    + "<v>1</v></c><c r='D3' t='s'><f>A1</f><v>0</v></c></row>")
            .texts("x");
    // When
    SheetRefused refused = refusal(book.bytes());
    // Then
    assertThat(refused.faults()).extracting(SheetFault::code).containsOnly("formula-refused");
    assertThat(refused.faults()).extracting(SheetFault::cell).containsExactly("B3", "C3", "D3");
    assertThat(refused.faults()).extracting(SheetFault::sheet).containsOnly("Sheet1");
  }

  /** Text that packs so badly that its size alone is looked at. */
  private static String noise(int size) {
    Random random = new Random(7);
    StringBuilder noise = new StringBuilder(size);
    random.ints(size, 'a', 'z').forEach(c -> noise.append((char) c));
    return noise.toString();
  }

  private static byte[] bomb() {
    byte[] start = "<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8);
    byte[] bomb = Arrays.copyOf(start, 40 * 1024 * 1024);
    for (int at = start.length; at + 4 <= bomb.length; at += 4) {
      System.arraycopy("<a/>".getBytes(StandardCharsets.UTF_8), 0, bomb, at, 4);
    }
    return Workbooks.of("").part("xl/worksheets/sheet1.xml", bomb).bytes();
  }

  private static byte[] cut() {
    byte[] whole = Workbooks.of(CELL).bytes();
    return Arrays.copyOf(whole, whole.length - 60);
  }

  private static byte[] external() {
    return Workbooks.of(CELL)
        .part(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='rId1' Type='x/worksheet'"
                + " Target='worksheets/sheet1.xml'/><Relationship Id='rId2'"
                + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink'"
                + " TargetMode='External' Target='file:///secret.xlsx'/></Relationships>")
        .bytes();
  }

  private static byte[] macroType() {
    return Workbooks.of(CELL)
        .part(
            "[Content_Types].xml",
            "<Types><Override PartName='/xl/workbook.xml'"
                + " ContentType='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/></Types>")
        .bytes();
  }

  private static String cell(String attributes, String content) {
    return "<row r='1'><c " + attributes + ">" + content + "</c></row>";
  }

  private static Arguments bad(String name, String code, byte[] file) {
    return Arguments.of(name, code, file);
  }

  private static Arguments bad(String name, String code, String sheet) {
    return Arguments.of(name, code, Workbooks.of(sheet).bytes());
  }

  static Stream<Arguments> badWorkbooks() {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};
    String doctype = "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet><sheetData/></worksheet>";
    Workbooks whole = Workbooks.of(CELL);
    return Stream.of(
        bad("empty", "not-a-workbook", new byte[0]),
        bad("text", "not-a-workbook", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)),
        bad("old or locked", "old-or-locked-workbook", old),
        bad("cut short", "workbook-damaged", cut()),
        bad("another archive", "not-a-workbook", new Workbooks().part("a.txt", "a").bytes()),
        bad("zip bomb", "unpacks-too-far", bomb()),
        bad("one tag of 2 MB", "cell-too-long", cell("r='A1' a='" + noise(2 << 20) + "'", "")),
        bad(
            "one text of 40,000",
            "cell-too-long",
            cell("t='inlineStr'", "<is><t>" + "x".repeat(40_000) + "</t></is>")),
        bad("macros", "macros-refused", whole.part("xl/vbaProject.bin", "x").bytes()),
        bad("macro type", "macros-refused", macroType()),
        bad(
            "link part",
            "external-link",
            Workbooks.of(CELL).part("xl/externalLinks/externalLink1.xml", "<a/>").bytes()),
        bad("link relation", "external-link", external()),
        bad(
            "link root",
            "external-link",
            Workbooks.of(CELL).part("xl/other.xml", "<externalLink/>").bytes()),
        bad(
            "connections",
            "external-link",
            Workbooks.of(CELL).part("xl/connections.xml", "<a/>").bytes()),
        bad(
            "nested archive",
            "nested-archive",
            Workbooks.of(CELL).part("xl/media/a.zip", "PK").bytes()),
        bad(
            "entities",
            "workbook-damaged",
            Workbooks.of(CELL).part("xl/worksheets/sheet1.xml", doctype).bytes()),
        bad("CDATA", "workbook-damaged", cell("t='inlineStr'", "<is><t><![CDATA[x]]></t></is>")),
        bad("no XML", "workbook-damaged", "<row r='1'><c r='A1'><v>1</v></row>"),
        bad("wild column", "too-many-columns", cell("r='ZZZZ1'", "<v>1</v>")),
        bad("wilder column", "too-many-columns", cell("r='ZZZZZZZ1'", "<v>1</v>")),
        bad("wild row", "too-many-rows", "<row r='999999999'><c><v>1</v></c></row>"),
        bad("row of another", "workbook-damaged", cell("r='A7'", "<v>1</v>")),
        bad("text that is not there", "workbook-damaged", cell("r='A1' t='s'", "<v>5</v>")),
        bad("text of no number", "workbook-damaged", cell("r='A1' t='s'", "<v>x</v>")),
        bad("huge number", "number-invalid", cell("r='A1'", "<v>1E99999</v>")),
        bad("no number", "number-invalid", cell("r='A1'", "<v>one</v>")),
        bad("unknown type", "workbook-damaged", cell("r='A1' t='zz'", "<v>1</v>")),
        bad("wrong truth", "workbook-damaged", cell("r='A1' t='b'", "<v>7</v>")),
        bad("error cell", "cell-in-error", cell("r='A1' t='e'", "<v>#N/A</v>")),
        bad("formula", "formula-refused", cell("r='A1'", "<f>HYPERLINK(\"x\")</f><v>1</v>")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badWorkbooks")
  void badWorkbooksAreRefusedBeforeTheyAreRead(String name, String code, byte[] file) {
    assertThat(refusal(file).faults()).extracting(SheetFault::code).contains(code);
  }

  @Test
  void controlArmTheReaderAloneOverlooksAFormulaBesideAText() throws IOException {
    // Given a formula in a cell that says it is a shared text
    Workbooks book =
        Workbooks.of("<row r='1'><c r='A1' t='s'><f>1+1</f><v>0</v></c></row>").texts("x");
    // When the workbook is read without having been inspected
    Path file = book.in(folder);
    try (var plain = new org.dhatim.fastexcel.reader.ReadableWorkbook(file.toFile());
        var rows = plain.getFirstSheet().openStream()) {
      String formula = rows.findFirst().orElseThrow().getCell(0).getFormula();
      // Then nobody hears of it
      assertThat(formula).isNull();
    }
  }
}
