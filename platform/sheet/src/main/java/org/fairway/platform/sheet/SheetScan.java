package org.fairway.platform.sheet;

import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks at the cells of one sheet before they are read: no formula, no address beyond the bounds,
 * no text that is not there, no number that no computer holds. The reader behind trusts all of
 * these.
 */
final class SheetScan {

  private static final Set<String> TYPES = Set.of("b", "e", "n", "str", "s", "inlineStr");
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{0,30}([.]\\d{0,40})?([eE][+-]?\\d{1,3})?");
  private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

  private final XMLStreamReader xml;
  private final String sheet;
  private final XlsxLimits limits;
  private final FaultList faults;
  private int lastText = -1;
  private String lastTextCell = "";
  private long row;
  private int column;
  private String type = "n";

  SheetScan(XMLStreamReader xml, String sheet, XlsxLimits limits, FaultList faults) {
    this.xml = xml;
    this.sheet = sheet;
    this.limits = limits;
    this.faults = faults;
  }

  /** Reads to the end of the sheet. */
  void run() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        element(xml.getLocalName());
      }
    }
  }

  /** The highest number of a shared text that a cell points to; -1 for none. */
  int lastText() {
    return lastText;
  }

  /** A fault for texts that are not there. */
  void textsMissing() {
    fault(lastTextCell, "workbook-damaged", "the cell points to a text that is not in the file");
  }

  private void element(String name) throws XMLStreamException {
    switch (name) {
      case "row" -> row();
      case "c" -> cell();
      case "f" -> fault("formula-refused", "send the value in place of the formula");
      case "v" -> value(text());
      case "t" -> text();
      case "oleObject", "control" -> fault("", "macros-refused", "no objects and no controls");
      default -> {
        // nothing that is read
      }
    }
  }

  private void row() {
    String given = xml.getAttributeValue(null, "r");
    row = given == null ? row + 1 : number(given);
    column = 0;
    if (row < 1 || row > limits.rows()) {
      throw new SheetRefused(
          new SheetFault(sheet, row, "", "too-many-rows", "at most " + limits.rows()));
    }
  }

  private void cell() {
    String given = xml.getAttributeValue(null, "r");
    column = given == null ? column + 1 : CellName.column(given);
    if (column < 1 || column > limits.columns()) {
      throw new SheetRefused(
          new SheetFault(
              sheet,
              row,
              "",
              "too-many-columns",
              "cells from A1 to " + limits.columns() + " wide"));
    }
    if (given != null && CellName.row(given) != row) {
      fault("workbook-damaged", "the cell says that it is in another row");
    }
    String kind = xml.getAttributeValue(null, "t");
    type = kind == null ? "n" : kind;
    if (!TYPES.contains(type)) {
      fault("workbook-damaged", "a cell of unknown type");
    }
    String style = xml.getAttributeValue(null, "s");
    if (style != null && !INDEX.matcher(style).matches()) {
      fault("workbook-damaged", "a style that is no number");
    }
  }

  private void value(String text) {
    if (type.equals("s") && !text.isEmpty()) {
      pointTo(text);
    } else if (type.equals("n") && !NUMBER.matcher(text).matches()) {
      fault("number-invalid", "a number of at most 30 digits");
    } else if (type.equals("b") && !text.equals("0") && !text.equals("1")) {
      fault("workbook-damaged", "a truth value is 0 or 1");
    } else if (type.equals("e")) {
      fault("cell-in-error", "the cell shows an error such as #N/A");
    }
  }

  private void pointTo(String text) {
    if (!INDEX.matcher(text).matches()) {
      fault("workbook-damaged", "the cell points to a text that is not in the file");
    } else if (Integer.parseInt(text) > lastText) {
      lastText = Integer.parseInt(text);
      lastTextCell = CellName.of(column, row);
    }
  }

  /** The text of an element without children, bounded. */
  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (xml.hasNext() && xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isCharacters()) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
      if (text.length() > limits.cell()) {
        throw new SheetRefused(
            new SheetFault(
                sheet,
                row,
                CellName.of(column, row),
                "cell-too-long",
                "at most " + limits.cell() + " characters"));
      }
    }
    return text.toString();
  }

  private static long number(String text) {
    return INDEX.matcher(text).matches() ? Long.parseLong(text) : -1;
  }

  private void fault(String code, String detail) {
    fault(CellName.of(column, row), code, detail);
  }

  private void fault(String cell, String code, String detail) {
    faults.add(sheet, row, cell, code, detail);
  }
}
