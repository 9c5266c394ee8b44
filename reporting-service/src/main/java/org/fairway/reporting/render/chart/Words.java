package org.fairway.reporting.render.chart;

import java.util.ArrayList;
import java.util.List;

/** Breaks a label into at most two lines, at a blank or else a hyphen: SVG does not wrap. */
final class Words {
  private Words() {}

  static List<String> lines(String label, int width) {
    if (label.length() <= width) {
      return List.of(label);
    }
    int space = label.lastIndexOf(' ', width);
    int hyphen = label.lastIndexOf('-', width - 1) + 1;
    int cut = space > 0 ? space : hyphen > 0 ? hyphen : width;
    List<String> lines = new ArrayList<>(List.of(label.substring(0, cut).trim()));
    String rest = label.substring(cut).trim();
    lines.add(rest.length() <= width ? rest : rest.substring(0, width - 1) + "\u2026");
    return lines;
  }
}
