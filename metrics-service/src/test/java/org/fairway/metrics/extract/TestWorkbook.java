package org.fairway.metrics.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes workbooks, good and bad ones, part by part. */
final class TestWorkbook {

  static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** Writes the content of a part. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  private final Map<String, Content> parts = new LinkedHashMap<>();

  TestWorkbook() {
    part(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + ("<Override PartName='/xl/workbook.xml' ContentType='" + TYPES + "sheet.main+xml'/>")
            + ("<Override PartName='/" + SHEET + "' ContentType='" + TYPES + "worksheet+xml'/>")
            + ("<Override PartName='/xl/styles.xml' ContentType='" + TYPES + "styles+xml'/>")
            + ("<Override PartName='/xl/sharedStrings.xml' ContentType='"
                + TYPES
                + "sharedStrings+xml'/>")
            + "</Types>");
    part("_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml", ""));
    workbook("", "<sheet name='Staff' sheetId='1' r:id='rId1'/>");
    part("xl/_rels/workbook.xml.rels", relations("rId1", "worksheet", "worksheets/sheet1.xml", ""));
    part(
        "xl/styles.xml",
        "<styleSheet xmlns='"
            + MAIN
            + "'><numFmts count='1'><numFmt numFmtId='164' formatCode='yyyy\\-mm\\-dd'/></numFmts>"
            + "<cellXfs count='3'><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>");
    part(
        "xl/sharedStrings.xml",
        "<sst xmlns='" + MAIN + "'><si><t>RNA</t></si><si><t>5</t></si></sst>");
  }

  static String relations(String id, String kind, String target, String more) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + ("<Relationship Id='" + id + "' Type='" + RELATIONS + "/" + kind + "' Target='" + target)
        + ("' " + more + "/></Relationships>");
  }

  TestWorkbook workbook(String properties, String sheets) {
    return part(
        "xl/workbook.xml",
        "<workbook xmlns='"
            + MAIN
            + "' xmlns:r='"
            + RELATIONS
            + "'><workbookPr "
            + properties
            + "/><sheets>"
            + sheets
            + "</sheets></workbook>");
  }

  TestWorkbook part(String name, String content) {
    return part(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  TestWorkbook part(String name, Content content) {
    parts.put(name, content);
    return this;
  }

  TestWorkbook without(String name) {
    parts.remove(name);
    return this;
  }

  /** A sheet of rows made by {@link #text} and {@link #number}. */
  TestWorkbook sheet(String... rows) {
    return sheetWith("", rows);
  }

  TestWorkbook sheetWith(String after, String... rows) {
    StringBuilder text = new StringBuilder(begin());
    for (int i = 0; i < rows.length; i++) {
      text.append("<row r='").append(i + 1).append("'>").append(rows[i]).append("</row>");
    }
    return part(SHEET, text + "</sheetData>" + after + "</worksheet>");
  }

  static String begin() {
    return "<worksheet xmlns='" + MAIN + "'><sheetData>";
  }

  /** Cells of texts. */
  static String text(List<String> values) {
    StringBuilder cells = new StringBuilder();
    values.forEach(
        value -> cells.append("<c t='inlineStr'><is><t>").append(value).append("</t></is></c>"));
    return cells.toString();
  }

  /** A cell with a number in a style: 0 as it is, 1 and 2 as a day. */
  static String number(String value, int style) {
    return "<c s='" + style + "'><v>" + value + "</v></c>";
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, Content> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().write(zip);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
