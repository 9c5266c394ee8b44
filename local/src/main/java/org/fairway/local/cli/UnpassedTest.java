package org.fairway.local.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A test that did not pass, or only when it was run again, as a report of Maven's test plugins
 * tells it.
 *
 * @param outcome {@code skipped}, {@code failure} or {@code error}; {@code flakyFailure} or {@code
 *     flakyError} of a first try whose second passed
 * @param className the simple name of its class
 * @param name of the test; empty when the class itself failed
 * @param said what it gave as the reason, or nothing
 */
record UnpassedTest(String outcome, String className, String name, String said) {
  static final String SKIPPED = "skipped";

  private static final String FLAKY = "flaky";
  private static final List<String> OUTCOMES =
      List.of(SKIPPED, "failure", "error", "flakyFailure", "flakyError");
  private static final String BROKEN = "the report cannot be read";

  /** Those of one report; a report that cannot be read is itself an error. */
  static List<UnpassedTest> in(Path report) {
    List<UnpassedTest> found = new ArrayList<>();
    try (InputStream xml = Files.newInputStream(report)) {
      read(factory().createXMLStreamReader(xml), found);
    } catch (IOException | XMLStreamException e) {
      found.add(new UnpassedTest("error", report.getFileName().toString(), "", BROKEN));
    }
    return found;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return factory;
  }

  private static void read(XMLStreamReader xml, List<UnpassedTest> found)
      throws XMLStreamException {
    String className = "";
    String name = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String element = xml.getLocalName();
      if (element.equals("testcase")) {
        className = simple(xml.getAttributeValue(null, "classname"));
        name = xml.getAttributeValue(null, "name");
      } else if (OUTCOMES.contains(element)) {
        found.add(new UnpassedTest(element, className, name, said(xml)));
      }
    }
  }

  /** Its message; without one the type of a first try, and of others the trace. */
  private static String said(XMLStreamReader xml) throws XMLStreamException {
    String message = xml.getAttributeValue(null, "message");
    if (message != null) {
      return message;
    }
    return xml.getLocalName().startsWith(FLAKY)
        ? String.valueOf(xml.getAttributeValue(null, "type"))
        : xml.getElementText();
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  boolean skipped() {
    return outcome.equals(SKIPPED);
  }

  /** Whether it passed at the second try. */
  boolean flaky() {
    return outcome.startsWith(FLAKY);
  }

  boolean failed() {
    return !skipped() && !flaky();
  }

  /** The lines of the reason that say something; those of its trace follow them. */
  List<String> lines() {
    return said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
