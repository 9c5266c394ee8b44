package org.fairway.bench.report;

import java.util.List;
import java.util.Map;
import org.fairway.bench.measure.Machine;

/**
 * What a benchmark found.
 *
 * @param name of the benchmark, such as {@code p1}
 * @param date ISO 8601
 * @param settings rounds, seconds and whatever else a repetition needs
 * @param notes what a reader must know to read the figures right
 */
public record Report(
    String name,
    String title,
    String date,
    Machine machine,
    Map<String, String> settings,
    List<Line> lines,
    List<String> notes) {

  /** As Markdown. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(title).append("\n\n");
    text.append("Measured ")
        .append(date)
        .append(" by `./fairway bench ")
        .append(name)
        .append("`.\n\n");
    text.append("Machine: ").append(machine.line()).append(".\n\n");
    settings.forEach(
        (key, value) -> text.append("* ").append(key).append(": ").append(value).append('\n'));
    text.append(
        "\n| What | Figure | Peer or limit | Ratio | Goal | |\n|---|---|---|---|---|---|\n");
    lines.forEach(line -> text.append(row(line)));
    if (!notes.isEmpty()) {
      text.append('\n');
      notes.forEach(note -> text.append("* ").append(note).append('\n'));
    }
    return text.toString();
  }

  private static String row(Line line) {
    String peer =
        line.against() == null
            ? ""
            : line.against() + ": " + Line.number(line.reference()) + " " + line.unit();
    String reached = line.reached() == null ? "" : line.reached() ? "reached" : "not reached";
    return "| %s | %s %s | %s | %s | %s | %s |%n"
        .formatted(
            line.what(),
            Line.number(line.figure()),
            line.unit(),
            peer,
            line.ratio() == null ? "" : Line.number(line.ratio()),
            line.goal() == null ? "" : line.goal(),
            reached)
        .replace(System.lineSeparator(), "\n");
  }
}
