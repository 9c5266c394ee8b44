package org.fairway.local.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The tests that a run left out, by the reason that they gave in the reports. */
final class SkippedTests {
  private static final String UNSAID = "no reason given";
  private static final List<String> PREFIXES =
      List.of("org.opentest4j.TestAbortedException:", "Assumption failed:");

  private final Map<String, Integer> numbers = new TreeMap<>();
  private final Map<String, Set<String>> classes = new TreeMap<>();

  /** Reads the reports of Maven's test plugins. */
  static SkippedTests in(List<Path> reports) {
    SkippedTests skipped = new SkippedTests();
    for (Path report : reports) {
      try (InputStream xml = Files.newInputStream(report)) {
        skipped.read(factory().createXMLStreamReader(xml));
      } catch (IOException | XMLStreamException e) {
        skipped.add("the report cannot be read", report.getFileName().toString());
      }
    }
    return skipped;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    return factory;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    String test = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("testcase")) {
        test = simple(xml.getAttributeValue(null, "classname"));
      } else if (xml.getLocalName().equals("skipped")) {
        String message = xml.getAttributeValue(null, "message");
        add(reason(message == null ? xml.getElementText() : message), test);
      }
    }
  }

  private void add(String reason, String test) {
    numbers.merge(reason, 1, Integer::sum);
    classes.computeIfAbsent(reason, any -> new TreeSet<>()).add(test);
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /** The first line that says something; what follows it is a trace. */
  private static String reason(String text) {
    String said = text;
    for (String prefix : PREFIXES) {
      said = said.strip().startsWith(prefix) ? said.strip().substring(prefix.length()) : said;
    }
    return said.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse(UNSAID);
  }

  /** One line for each reason; none when every test ran. */
  List<String> lines() {
    return numbers.entrySet().stream()
        .map(
            entry ->
                "Skipped: %d of %s: %s"
                    .formatted(
                        entry.getValue(),
                        String.join(", ", classes.get(entry.getKey())),
                        entry.getKey()))
        .toList();
  }
}
