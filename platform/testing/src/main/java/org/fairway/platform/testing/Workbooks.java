package org.fairway.platform.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made part by part, so that they can be wrong in one place. */
public final class Workbooks {

  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private static final String SPREADSHEET =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private static final int LETTERS = 26;

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** A workbook of one sheet, named Sheet1, with the given content of {@code sheetData}. */
  public static Workbooks of(String sheetData) {
    Workbooks book = new Workbooks();
    book.part(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels'"
            + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Override PartName='/xl/workbook.xml' ContentType='"
            + MAIN
            + "'/><Override PartName='/xl/sharedStrings.xml'"
            + " ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'/>"
            + "<Override PartName='/xl/styles.xml'"
            + " ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/>"
            + "</Types>");
    book.part(
        "_rels/.rels",
        "<Relationships xmlns='"
            + PACKAGE
            + "'><Relationship Id='rId1' Type='"
            + RELATIONS
            + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
    book.part(
        "xl/workbook.xml",
        "<workbook xmlns='"
            + SPREADSHEET
            + "' xmlns:r='"
            + RELATIONS
            + "'><sheets><sheet name='Sheet1' sheetId='1' r:id='rId1'/></sheets></workbook>");
    book.part(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='"
            + PACKAGE
            + "'><Relationship Id='rId1' Type='"
            + RELATIONS
            + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
    book.part(
        "xl/styles.xml",
        "<styleSheet xmlns='"
            + SPREADSHEET
            + "'><numFmts count='1'><numFmt numFmtId='164' formatCode='0.0%'/></numFmts>"
            + "<cellXfs count='3'><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs>"
            + "</styleSheet>");
    book.part("xl/sharedStrings.xml", "<sst xmlns='" + SPREADSHEET + "'></sst>");
    return book.sheet(sheetData);
  }

  /** The content of the sheet. */
  public Workbooks sheet(String sheetData) {
    return part(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns='"
            + SPREADSHEET
            + "'><sheetData>"
            + sheetData
            + "</sheetData></worksheet>");
  }

  /** The shared texts. */
  public Workbooks texts(String... texts) {
    StringBuilder all = new StringBuilder("<sst xmlns='" + SPREADSHEET + "'>");
    for (String text : texts) {
      all.append("<si><t>").append(text).append("</t></si>");
    }
    return part("xl/sharedStrings.xml", all + "</sst>");
  }

  /** A part in place of the one that is there. */
  public Workbooks part(String name, String content) {
    return part(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** A part in place of the one that is there. */
  public Workbooks part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  /** Without a part. */
  public Workbooks without(String name) {
    parts.remove(name);
    return this;
  }

  /** The file. */
  public byte[] bytes() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /** The file on disk. */
  public Path in(Path folder) {
    return write(folder, bytes());
  }

  /** A file on disk. */
  public static Path write(Path folder, byte[] bytes) {
    try {
      return Files.write(Files.createTempFile(folder, "book", ".xlsx"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A row of text cells, from column A on. */
  public static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r='" + number + "'>");
    for (int i = 0; i < cells.length; i++) {
      row.append("<c r='").append(address(i, number)).append("' t='inlineStr'><is><t>");
      row.append(cells[i]).append("</t></is></c>");
    }
    return row + "</row>";
  }

  /** Column from 0, row from 1. */
  private static String address(int column, int row) {
    String last = Character.toString('A' + column % LETTERS);
    return (column < LETTERS ? last : Character.toString('A' + column / LETTERS - 1) + last) + row;
  }
}
