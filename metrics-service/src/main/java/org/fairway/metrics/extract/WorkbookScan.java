package org.fairway.metrics.extract;

import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of a workbook's parts and notes what matters. Holds no part in memory. */
final class WorkbookScan {

  private static final XMLInputFactory XML = factory();
  private static final int MOST_ROWS = 1_048_576;
  private static final Set<String> TYPES = Set.of("b", "e", "inlineStr", "n", "s", "str");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final int LETTERS = 26;
  private static final int TELL_EVERY = 4096;

  /** Columns of the widest sheet that there can be. */
  private static final int WIDEST = 16_384;

  private final Limits limits;
  private final Progress progress;
  private long events;
  private long rows;
  private long row;
  private int cells;

  /** Number of the column that is read, or comes next in the row, from 1; 0 outside of rows. */
  private int at;

  /** Whether the text that is read has to be the number of a shared text. */
  private boolean reference;

  private String type;
  private int sheets;
  private boolean date1904;

  WorkbookScan(Limits limits, Progress progress) {
    this.limits = limits;
    this.progress = progress;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** Reads a part to its end. */
  void part(String name, InputStream in) throws XMLStreamException {
    XMLStreamReader xml = XML.createXMLStreamReader(in);
    boolean sheet = false;
    row = 0;
    cells = 0;
    at = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      tell();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new FileFault("xlsx-invalid", "a workbook has no document type");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        // Wherever it lies: a package may call any of its parts a sheet.
        sheet |= xml.getLocalName().equals("sheetData");
        if (sheet) {
          inSheet(xml);
        } else {
          inBook(xml, name);
        }
      } else if (sheet && event == XMLStreamConstants.END_ELEMENT) {
        endInSheet(xml.getLocalName());
      } else if (reference && event == XMLStreamConstants.CHARACTERS) {
        requireNumber(xml.getText());
      }
    }
    xml.close();
  }

  /** Nothing is folded yet; but the job is alive, and may be ended. */
  private void tell() {
    if (++events % TELL_EVERY == 0) {
      progress.at(0, 0);
    }
  }

  private void endInSheet(String name) {
    switch (name) {
      case "c" -> at = cells + 1;
      case "v" -> reference = false;
      case "row" -> at = 0;
      case "sheetData" -> row = 0;
      default -> {}
    }
  }

  private void inBook(XMLStreamReader xml, String name) {
    switch (xml.getLocalName()) {
      case "sheet" -> sheet(xml);
      case "workbookPr" -> date1904 = isTrue(xml.getAttributeValue(null, "date1904"));
      case "Override", "Default" -> contentType(xml.getAttributeValue(null, "ContentType"));
      case "Relationship" -> relationship(xml, name);
      default -> {}
    }
  }

  private void sheet(XMLStreamReader xml) {
    String state = xml.getAttributeValue(null, "state");
    if (state != null && !state.equals("visible")) {
      throw new FileFault("sheet-hidden", "a workbook without hidden sheets");
    }
    if (++sheets > 1) {
      throw new FileFault("sheets-many", "a workbook with one sheet");
    }
  }

  private static boolean isTrue(String value) {
    return "1".equals(value) || "true".equals(value);
  }

  private static void contentType(String type) {
    if (type != null && type.contains("macroEnabled")) {
      throw new FileFault("macros", "a workbook without macros; save it as XLSX");
    }
  }

  /** Links of cells are harmless: nobody follows them. Parts that lie elsewhere are not. */
  private static void relationship(XMLStreamReader xml, String name) {
    String type = String.valueOf(xml.getAttributeValue(null, "Type"));
    if ("External".equals(xml.getAttributeValue(null, "TargetMode"))
        && !(name.startsWith("xl/worksheets/_rels/") && type.endsWith("/hyperlink"))) {
      throw new FileFault("external-link", "a workbook that draws on no other");
    }
  }

  private void inSheet(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "row" -> row(xml.getAttributeValue(null, "r"));
      case "c" -> cell(xml);
      case "v" -> reference = "s".equals(type);
      case "f" -> throw fault("formula", "values, not formulas; paste them as values");
      case "si" -> throw new FileFault("xlsx-invalid", "a sheet holds no table of texts");
      case "mergeCell" -> merged(String.valueOf(xml.getAttributeValue(null, "ref")));
      default -> {}
    }
  }

  private void row(String number) {
    rows++;
    row = number == null ? row + 1 : number(number);
    cells = 0;
    at = 1;
    if (row > MOST_ROWS || rows > MOST_ROWS) {
      throw new FileFault(MOST_ROWS, "", "xlsx-invalid", "a sheet has at most 1,048,576 rows");
    }
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new FileFault("xlsx-invalid", "a row without a number");
    }
  }

  private void cell(XMLStreamReader xml) {
    String place = xml.getAttributeValue(null, "r");
    type = xml.getAttributeValue(null, "t");
    cells = place == null ? cells + 1 : column(place);
    at = cells;
    if (cells > limits.columns() || cells < 1) {
      throw fault("row-too-wide", "at most " + limits.columns() + " columns");
    }
    if (type != null && !TYPES.contains(type)) {
      throw fault("xlsx-invalid", "a cell of a type that there is not");
    }
    String style = xml.getAttributeValue(null, "s");
    if (style != null) {
      requireNumber(style);
    }
  }

  private void requireNumber(String text) {
    if (!text.isBlank() && !NUMBER.matcher(text.strip()).matches()) {
      throw fault("xlsx-invalid", "a cell that refers to what there is not");
    }
  }

  /**
   * A fault of the cell that is read or comes next; between rows it is told of the next row without
   * a column, outside of the sheet's rows of the whole file.
   */
  FileFault fault(String code, String detail) {
    if (at < 1) {
      return new FileFault(row < 1 ? 1 : row + 1, "", code, detail);
    }
    return new FileFault(row, letters(Math.min(at, WIDEST) - 1), code, detail);
  }

  /** Number of a cell's column, from 1; more than any when it is far out. */
  private static int column(String place) {
    int column = 0;
    for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
      column = column * LETTERS + (Character.toUpperCase(place.charAt(i)) - 'A' + 1);
      if (column > MOST_ROWS) {
        return column;
      }
    }
    return column;
  }

  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = Math.max(0, column); rest >= 0; rest = rest / LETTERS - 1) {
      letters.insert(0, (char) ('A' + rest % LETTERS));
    }
    return letters.toString();
  }

  private static void merged(String range) {
    String digits = range.split(":", 2)[0].replaceAll("\\D", "");
    long line = digits.isEmpty() || digits.length() > 9 ? 1 : Long.parseLong(digits);
    String column = letters(column(range) - 1);
    throw new FileFault(line, column, "cells-merged", "a sheet without merged cells");
  }

  WorkbookFacts facts(boolean styled) {
    if (sheets == 0) {
      throw new FileFault("sheets-none", "a workbook with one sheet");
    }
    return new WorkbookFacts(rows, date1904, styled);
  }
}
