package org.fairway.platform.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a workbook that say what it is made of; filled part by part, in any order. */
final class XlsxParts {

  private static final String RELATIONS = "_rels/workbook.xml.rels";

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> targets = new HashMap<>();
  private final List<String> visible = new ArrayList<>();
  private long texts;
  private long characters;

  /** Reads a part whose root element has been read. */
  void read(String part, XMLStreamReader xml, XlsxLimits limits, FaultList faults)
      throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "workbook" -> workbook(xml);
      case "sst" -> texts(xml, limits);
      case "Relationships" -> relations(part, xml, faults);
      case "Types" -> types(xml, faults);
      case "externalLink" ->
          faults.add(SheetFault.ofFile("external-link", "break the links to other files"));
      default -> {
        // nothing that matters
      }
    }
  }

  private void workbook(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sheet")) {
        String id = null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          id = xml.getAttributeLocalName(i).equals("id") ? xml.getAttributeValue(i) : id;
        }
        String name = String.valueOf(xml.getAttributeValue(null, "name"));
        names.put(String.valueOf(id), name);
        String state = xml.getAttributeValue(null, "state");
        if (state == null || state.equals("visible")) {
          visible.add(name);
        }
      }
    }
  }

  private void texts(XMLStreamReader xml, XlsxLimits limits) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        texts++;
      } else if (xml.isCharacters()) {
        characters += xml.getTextLength();
        if (characters > limits.strings()) {
          throw new SheetRefused(
              SheetFault.ofFile("too-much-text", "at most " + limits.strings() + " characters"));
        }
      }
    }
  }

  private void relations(String part, XMLStreamReader xml, FaultList faults)
      throws XMLStreamException {
    boolean main = part.endsWith(RELATIONS);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        String type = String.valueOf(xml.getAttributeValue(null, "Type"));
        String target = String.valueOf(xml.getAttributeValue(null, "Target"));
        if (type.endsWith("/externalLink") || type.endsWith("/externalLinkPath")) {
          faults.add(SheetFault.ofFile("external-link", "break the links to other files"));
        } else if (type.toLowerCase(Locale.ROOT).contains("vbaproject")) {
          faults.add(SheetFault.ofFile("macros-refused", "save the workbook without macros"));
        } else if (main) {
          targets.put(path(part, target), xml.getAttributeValue(null, "Id"));
        }
      }
    }
  }

  private static String path(String part, String target) {
    String folder = part.substring(0, part.length() - RELATIONS.length());
    return (target.startsWith("/") ? target.substring(1) : folder + target)
        .toLowerCase(Locale.ROOT);
  }

  private static void types(XMLStreamReader xml, FaultList faults) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        String type = String.valueOf(xml.getAttributeValue(null, "ContentType"));
        if (type.contains("macroEnabled") || type.contains("vbaProject")) {
          faults.add(
              SheetFault.ofFile("macros-refused", "save the workbook without macros, as .xlsx"));
        }
      }
    }
  }

  /** Names of the sheets that a reader of the workbook sees. */
  List<String> visible() {
    return visible;
  }

  /** Name of the sheet that a part holds; the part's own when the workbook does not name it. */
  String sheet(String part) {
    return names.getOrDefault(targets.get(part.toLowerCase(Locale.ROOT)), part);
  }

  /** Number of shared texts. */
  long texts() {
    return texts;
  }
}
