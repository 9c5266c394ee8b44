package org.fairway.platform.testing.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;

/** The error catalogue: an entry for each problem type, with an answer as it really came. */
final class ErrorsPage {
  private final JsonNode problems;
  private final Path examples;

  /**
   * @param problems the array of {@code contracts/problems.json}
   * @param examples folder with an answer for each type, {@code <code>.http}
   */
  ErrorsPage(JsonNode problems, Path examples) {
    this.problems = problems;
    this.examples = examples;
  }

  String text() {
    StringBuilder page =
        new StringBuilder("## All types\n\n| Status | Code | Again? |\n|---|---|---|\n");
    for (JsonNode problem : problems) {
      String code = problem.path("code").asText();
      page.append(
          "| %d | [%s](#%s) | %s |\n"
              .formatted(problem.path("status").asInt(), code, code, retry(problem)));
    }
    problems.forEach(problem -> page.append('\n').append(entry(problem)));
    return page.toString();
  }

  private String entry(JsonNode problem) {
    String code = problem.path("code").asText();
    String entry =
        """
        ## %s

        %s

        | | |
        |---|---|
        | Type | `%s` |
        | Status | %d |
        | When | %s |
        | What to do | %s |
        | Again? | %s |
        """
            .formatted(
                code,
                problem.path("title").asText() + ".",
                problem.path("type").asText(),
                problem.path("status").asInt(),
                problem.path("when").asText(),
                problem.path("remedy").asText(),
                retry(problem));
    return entry + codes(problem.path("codes")) + "\n```http\n" + example(code) + "\n```\n";
  }

  private static String codes(JsonNode codes) {
    if (codes.isEmpty()) {
      return "";
    }
    StringBuilder table = new StringBuilder("\n| Code | Service | When |\n|---|---|---|\n");
    codes.forEach(
        c ->
            table.append(
                "| `%s` | %s | %s |\n"
                    .formatted(
                        c.path("code").asText(),
                        c.path("service").asText(),
                        c.path("when").asText())));
    return table.toString();
  }

  private static String retry(JsonNode problem) {
    return switch (problem.path("retry").asText()) {
      case "MENDED" -> "when mended";
      case "SAME" -> "yes, unchanged, after a while";
      case "NO" -> "no";
      default -> throw new AssertionError(problem.path("code") + " does not say whether to retry");
    };
  }

  private String example(String code) {
    Path file = examples.resolve(code + ".http");
    if (!Files.exists(file)) {
      throw new AssertionError(code + " has no example " + file.getFileName());
    }
    return GeneratedPage.read(file).strip();
  }
}
