package org.fairway.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Inspects a workbook before anything of it is read, part by part, in memory that does not grow
 * with the file. What a part is, its root element tells, not its name: a reader can be pointed to
 * any of them.
 */
final class XlsxGate {

  private static final int SNIFFED = 64;
  private static final XMLInputFactory XML = xml();

  private final XlsxLimits limits;
  private final ZipGate gate;
  private final FaultList faults = new FaultList();
  private final XlsxParts parts = new XlsxParts();
  private final List<ZipEntry> sheets = new ArrayList<>();

  XlsxGate(XlsxLimits limits) {
    this.limits = limits;
    this.gate = new ZipGate(limits);
  }

  private static XMLInputFactory xml() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    return factory;
  }

  /**
   * Passes a workbook that can be read safely.
   *
   * @return what it is made of
   * @throws SheetRefused with every fault
   */
  XlsxParts inspect(java.io.File file) throws IOException {
    try (ZipFile zip = new ZipFile(file)) {
      gate.checkNames(zip, faults);
      faults.check();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        part(zip, entry);
      }
      faults.check();
      scan(zip);
      faults.check();
      return parts;
    } catch (ZipException e) {
      throw new SheetRefused(
          SheetFault.ofFile("workbook-damaged", "the file is cut short or not a workbook"));
    }
  }

  private void part(ZipFile zip, ZipEntry entry) throws IOException {
    if (entry.isDirectory() || !isXml(zip, entry)) {
      return;
    }
    try (InputStream in = new XmlGuard(gate.open(zip, entry))) {
      XMLStreamReader xml = XML.createXMLStreamReader(in);
      if (!toRoot(xml)) {
        return;
      }
      if (xml.getLocalName().equals("worksheet")) {
        sheets.add(entry);
      } else {
        read(entry, xml);
      }
    } catch (XMLStreamException e) {
      // Not XML up to its first element: the reader behind cannot read it either.
    }
  }

  private void read(ZipEntry entry, XMLStreamReader xml) {
    try {
      parts.read(entry.getName(), xml, limits, faults);
    } catch (XMLStreamException e) {
      damaged(entry.getName());
    }
  }

  private void scan(ZipFile zip) throws IOException {
    if (parts.visible().isEmpty()) {
      faults.add(SheetFault.ofFile("not-a-workbook", "the file holds no sheet"));
    }
    for (ZipEntry entry : sheets) {
      String name = parts.sheet(entry.getName());
      try (InputStream in = new XmlGuard(gate.open(zip, entry))) {
        SheetScan scan = new SheetScan(XML.createXMLStreamReader(in), name, limits, faults);
        scan.run();
        if (scan.lastText() >= parts.texts()) {
          scan.textsMissing();
        }
      } catch (XMLStreamException e) {
        damaged(name);
      }
    }
  }

  private void damaged(String name) {
    faults.add(name, 0, "", "workbook-damaged", "a part of the workbook cannot be read");
  }

  private boolean toRoot(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        faults.add(
            SheetFault.ofFile("workbook-damaged", "no part of a workbook declares entities"));
        return false;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /** Whether a part begins like XML, whatever its encoding. */
  private boolean isXml(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = gate.open(zip, entry)) {
      for (byte b : in.readNBytes(SNIFFED)) {
        boolean skipped = (b <= ' ' && b >= 0) || (b & 0xFF) >= 0xBB;
        if (!skipped) {
          return b == '<';
        }
      }
      return false;
    }
  }
}
