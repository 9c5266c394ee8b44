package org.fairway.metrics.extract;

import static org.fairway.metrics.extract.Extracts.COLUMNS;
import static org.fairway.metrics.extract.Extracts.nurse;
import static org.fairway.metrics.extract.TestWorkbook.begin;
import static org.fairway.metrics.extract.TestWorkbook.number;
import static org.fairway.metrics.extract.TestWorkbook.relations;
import static org.fairway.metrics.extract.TestWorkbook.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Workbooks that are none, that hide something, or that are attacks. */
final class BadWorkbooks {

  private static final String EXTERNAL = "TargetMode='External'";

  private BadWorkbooks() {}

  static Stream<BadFile> all() {
    return Stream.of(files(), contents(), sheets(), cells(), attacks()).flatMap(kinds -> kinds);
  }

  private static TestWorkbook good() {
    return new TestWorkbook().sheet(text(COLUMNS), text(nurse(1)), text(nurse(2)));
  }

  private static BadFile book(String name, UnaryOperator<TestWorkbook> change, String expected) {
    return BadFile.book(name, () -> change.apply(good()).bytes(), expected);
  }

  private static Stream<BadFile> files() {
    byte[] good = good().bytes();
    return Stream.of(
        BadFile.book("CSV sent as a workbook", () -> Extracts.bytes("a,b\n"), "1  not-xlsx"),
        BadFile.book("empty file sent as a workbook", () -> new byte[0], "1  not-xlsx"),
        BadFile.book("old or protected workbook", () -> BadPackings.OLE2, "1  xlsx-protected"),
        BadFile.book(
            "workbook cut short", () -> Arrays.copyOf(good, good.length / 2), "1  xlsx-truncated"),
        BadFile.book("workbook with a broken part", () -> broken(good), "1  xlsx-invalid"),
        book("zip without a workbook", b -> b.without("xl/workbook.xml"), "1  sheets-none"),
        book("sheet that is not there", b -> b.without(TestWorkbook.SHEET), "1  xlsx-invalid"));
  }

  private static byte[] broken(byte[] good) {
    byte[] bad = good.clone();
    for (int i = 100; i < 140; i++) {
      bad[i] ^= 0x55;
    }
    return bad;
  }

  private static Stream<BadFile> contents() {
    String types = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    return Stream.of(
        book("macros", b -> b.part("xl/vbaProject.bin", "x"), "1  macros"),
        book("macros of old", b -> b.part("xl/macrosheets/sheet1.xml", "<a/>"), "1  macros"),
        book(
            "type of a workbook with macros",
            b ->
                b.part(
                    "[Content_Types].xml",
                    "<Types><Override ContentType='" + types + "'/></Types>"),
            "1  macros"),
        book(
            "link to another workbook",
            b -> b.part("xl/externalLinks/externalLink1.xml", "<a/>"),
            "1  external-link"),
        book(
            "sheet that lies elsewhere",
            b ->
                b.part(
                    "xl/_rels/workbook.xml.rels",
                    relations("rId1", "worksheet", "http://localhost/sheet1.xml", EXTERNAL)),
            "1  external-link"),
        book(
            "connection to a database",
            b -> b.part("xl/connections.xml", "<a/>"),
            "1  external-link"),
        book(
            "embedded object",
            b -> b.part("xl/embeddings/oleObject1.bin", "x"),
            "1  embedded-object"));
  }

  private static Stream<BadFile> sheets() {
    String staff = "<sheet name='Staff' sheetId='1' r:id='rId1'/>";
    return Stream.of(
        book(
            "two sheets",
            b -> b.workbook("", staff + "<sheet name='More' sheetId='2' r:id='rId1'/>"),
            "1  sheets-many"),
        book(
            "hidden sheet",
            b ->
                b.workbook(
                    "", staff + "<sheet name='Old' sheetId='2' state='hidden' r:id='rId1'/>"),
            "1  sheet-hidden"),
        book(
            "the one sheet hidden well",
            b -> b.workbook("", "<sheet name='Staff' sheetId='1' state='veryHidden' r:id='rId1'/>"),
            "1  sheet-hidden"),
        book("empty sheet", b -> b.sheet(), "1  file-empty"),
        book("sheet with a header alone", b -> b.sheet(text(COLUMNS)), "1  file-empty"),
        book(
            "merged cells",
            b ->
                b.sheetWith(
                    "<mergeCells><mergeCell ref='G3:G4'/></mergeCells>",
                    text(COLUMNS),
                    text(nurse(1))),
            "3 G cells-merged"));
  }

  private static BadFile row(String name, String row, String expected) {
    return book(name, b -> b.sheet(text(COLUMNS), text(nurse(1)), row), expected);
  }

  /** A row whose seventh cell, the band, is another. */
  private static String band(String cell) {
    return cell(6, cell);
  }

  private static String cell(int place, String cell) {
    List<String> nurse = nurse(2);
    return text(nurse.subList(0, place)) + cell + text(nurse.subList(place + 1, nurse.size()));
  }

  private static Stream<BadFile> cells() {
    return Stream.of(
        row("formula", band("<c><f>2+3</f><v>5</v></c>"), "3 G formula"),
        row(
            "shared formula without its base",
            band("<c><f t='shared' si='9'/><v>5</v></c>"),
            "3 G formula"),
        row("text of a formula", band("<c t='str'><v>5</v></c>"), "3 band cell-computed"),
        row("error of a formula", band("<c t='e'><v>#REF!</v></c>"), "3 band cell-computed"),
        row("wrong band in a workbook", band(number("13", 0)), "3 band value-unknown"),
        row("date as a bare number", cell(2, number("45747", 0)), "3 snapshot_date date-invalid"),
        row("date with an hour", cell(2, number("45747.5", 1)), "3 snapshot_date date-invalid"),
        row("number without bounds", cell(16, number("1E+300", 0)), "3 fte number-invalid"),
        row("number that is none", cell(16, number("eight", 0)), "3 fte cell-computed"),
        row(
            "cell behind the last column",
            text(nurse(2)) + text(List.of("more")),
            "3 column 24 row-width"),
        row(
            "text that is not in the table",
            band("<c t='s'><v>99</v></c>"),
            "3 band value-missing"),
        row(
            "text of 100,000 letters",
            band("<c t='inlineStr'><is><t>" + "x".repeat(100_000) + "</t></is></c>"),
            "3 G cell-too-long"),
        row("cell that is no XML", band("<c><v>5</c>"), "3 G xlsx-invalid"),
        row("cell of an unknown type", band("<c t='q'><v>5</v></c>"), "3 G xlsx-invalid"),
        row("cell of a type of days", band("<c t='d'><v>2025</v></c>"), "3 G xlsx-invalid"),
        row("text by no number", band("<c t='s'><v>five</v></c>"), "3 G xlsx-invalid"),
        row("style by no number", band("<c s='x'><v>5</v></c>"), "3 G xlsx-invalid"),
        row("cell that does not begin", "<c><v>5</v></c><c r='B3'' />", "3 B xlsx-invalid"));
  }

  private static Stream<BadFile> attacks() {
    String laughs = "<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;'>]>";
    String outside = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]>";
    return Stream.of(
        book(
            "entities that multiply",
            b -> b.part("xl/theme.xml", laughs + "<a>&c;</a>"),
            "1  xlsx-invalid"),
        book(
            "entity of another file",
            b -> b.part("xl/theme.xml", outside + "<a>&b;</a>"),
            "1  xlsx-invalid"),
        book("XML that is none", b -> b.part("xl/theme.xml", "<a><b></a>"), "1  xlsx-invalid"),
        row("cell far out", "<c r='XFD3'><v>5</v></c>", "3 XFD row-too-wide"),
        row("cell farther than any sheet", "<c r='ZZZZZZ3'><v>5</v></c>", "3 XFD row-too-wide"),
        row("row of a million cells", "<c/>".repeat(1_000_000), "3 GS row-too-wide"),
        book(
            "zip bomb",
            b ->
                b.part(
                    TestWorkbook.SHEET,
                    out -> new Repeated(begin(), "<x></x>", 60L << 20).transferTo(out)),
            "1  packed-too-tightly"),
        book(
            "text of 60 megabytes",
            b ->
                b.part(
                    TestWorkbook.SHEET,
                    out -> new Repeated(begin() + "<row><c><v>", "x", 60L << 20).transferTo(out)),
            "1 A cell-too-long"),
        book(
            "attribute of 60 megabytes",
            b ->
                b.part(
                    TestWorkbook.SHEET,
                    out -> new Repeated(begin() + "<row r='", "1", 60L << 20).transferTo(out)),
            "1  cell-too-long"),
        book(
            "table of texts without end",
            b ->
                b.part(
                    "xl/sharedStrings.xml",
                    out -> new Repeated("<sst>", "<si><t>x</t></si>", 9L << 20).transferTo(out)),
            "1  xlsx-too-large"),
        book(
            "sheet under another name",
            b ->
                b.part("xl/theme.xml", "<a><sheetData><row><c r='ZZZZZZ1'/></row></sheetData></a>"),
            "1 XFD row-too-wide"),
        book("three hundred parts", BadWorkbooks::manyParts, "1  xlsx-too-many-parts"),
        book("part twice", b -> b.part("XL/workbook.xml", "<a/>"), "1  xlsx-invalid"));
  }

  private static TestWorkbook manyParts(TestWorkbook book) {
    for (int i = 0; i < 300; i++) {
      book.part("xl/media/image" + i + ".png", "x");
    }
    return book;
  }
}
