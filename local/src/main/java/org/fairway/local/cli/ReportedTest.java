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
 * A test as a report of Maven's test plugins tells it. The head of a report is not asked: of a
 * class in which something was run again it counts the second try alone.
 *
 * @param className the simple name of its class
 * @param name of the test; empty when the class itself failed
 * @param said the reason that it gave, with its trace; empty when it passed
 */
record ReportedTest(Outcome outcome, String className, String name, String said) {
  /** Said of tests that were left out because the application of another did not start. */
  private static final String NOT_STARTED = "Boot failed";

  private static final String BROKEN = "the report cannot be read";

  /** What became of a test. */
  enum Outcome {
    PASSED,
    /** Passed when it was run again. */
    FLAKY,
    SKIPPED,
    FAILED
  }

  /** Those of one report; a report that cannot be read is a failure itself. */
  static List<ReportedTest> in(Path report) {
    List<ReportedTest> found = new ArrayList<>();
    try (InputStream xml = Files.newInputStream(report)) {
      read(factory().createXMLStreamReader(xml), found);
    } catch (IOException | XMLStreamException e) {
      String name = report.getFileName().toString();
      found.add(new ReportedTest(Outcome.FAILED, name, "", BROKEN));
    }
    return found;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return factory;
  }

  private static void read(XMLStreamReader xml, List<ReportedTest> found)
      throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("testcase")) {
        found.add(test(xml));
      }
    }
  }

  /** The one that begins here; reads to its end. */
  private static ReportedTest test(XMLStreamReader xml) throws XMLStreamException {
    String className = attribute(xml, "classname");
    String name = attribute(xml, "name");
    Outcome outcome = Outcome.PASSED;
    String said = "";
    for (int next = xml.next(); !ends(xml, next); next = xml.next()) {
      if (next == XMLStreamConstants.START_ELEMENT && outcome == Outcome.PASSED) {
        outcome = outcome(xml.getLocalName());
        said = outcome == Outcome.PASSED ? "" : said(xml, outcome);
      }
    }
    boolean notStarted = outcome == Outcome.SKIPPED && said.contains(NOT_STARTED);
    return new ReportedTest(
        notStarted ? Outcome.FAILED : outcome,
        className.substring(className.lastIndexOf('.') + 1),
        name,
        said);
  }

  private static boolean ends(XMLStreamReader xml, int event) {
    return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("testcase");
  }

  private static Outcome outcome(String element) {
    return switch (element) {
      case "failure", "error" -> Outcome.FAILED;
      case "skipped" -> Outcome.SKIPPED;
      case "flakyFailure", "flakyError" -> Outcome.FLAKY;
      default -> Outcome.PASSED;
    };
  }

  /** The message; without one the trace, which of a first try is a child of its own. */
  private static String said(XMLStreamReader xml, Outcome outcome) throws XMLStreamException {
    String message = attribute(xml, "message");
    if (!message.isEmpty()) {
      return message;
    }
    return outcome == Outcome.FLAKY ? attribute(xml, "type") : xml.getElementText();
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  /** The lines of the reason that say something; those of its trace follow them. */
  List<String> lines() {
    return said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
