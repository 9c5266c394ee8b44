package org.fairway.pathway.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairway.pathway.programme.PathwayType;

/** The tables of {@code docs/rules.md}, made from the rules themselves. */
record RulesPage(List<BookRule> rules) {

  String text() {
    Map<Set<PathwayType>, StringBuilder> sections = new LinkedHashMap<>();
    for (BookRule rule : rules) {
      StringBuilder section = sections.computeIfAbsent(rule.pathways(), RulesPage::heading);
      rule.versions().forEach(version -> section.append(row(rule, version)));
    }
    return String.join("\n", sections.values());
  }

  private static StringBuilder heading(Set<PathwayType> types) {
    String names =
        types.stream().sorted().map(type -> "`" + type + "`").collect(Collectors.joining(", "));
    return new StringBuilder("## ")
        .append(names)
        .append("\n\n")
        .append("| Rule | Asked | In force | What it says | Looks at | Source |\n")
        .append("|---|---|---|---|---|---|\n");
  }

  private static String row(BookRule rule, BookVersion version) {
    String until = version.to() == null ? "" : " to " + version.to();
    String inputs =
        version.inputs().stream()
            .map(fact -> "`" + fact.field() + "`")
            .collect(Collectors.joining(", "));
    return "| `%s` %s | %s | by `%s`: from %s%s | %s | %s | %s |\n"
        .formatted(
            rule.id(),
            cell(rule.title()),
            rule.stage(),
            rule.basis().field(),
            version.from(),
            until,
            cell(version.states()),
            inputs,
            cell(version.source()) + (version.weak() ? " **[check]**" : ""));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
