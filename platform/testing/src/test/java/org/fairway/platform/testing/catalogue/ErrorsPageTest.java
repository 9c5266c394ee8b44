package org.fairway.platform.testing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fairway.local.server.Checkout;
import org.fairway.platform.web.ProblemType;
import org.junit.jupiter.api.Test;

class ErrorsPageTest {
  private static final Path ROOT = Checkout.root();
  private static final Path EXAMPLES = ROOT.resolve("contracts/problem-examples");
  private static final Path PAGE = ROOT.resolve("docs/integrators/errors.md");
  private static final Pattern RAISED =
      Pattern.compile("(?:Problems\\.conflict|Refusal\\.state|Verdict\\.no)\\(\\s*\"([a-z-]+)\"");

  private static JsonNode problems() {
    try {
      return new ObjectMapper()
          .readTree(ROOT.resolve("contracts/problems.json").toFile())
          .path("problems");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void thePageIsWhatTheCatalogueSays() {
    GeneratedPage.verify(PAGE, new ErrorsPage(problems(), EXAMPLES).text());
  }

  @Test
  void everyTypeHasAnEntryWhoseAnchorIsItsCode() {
    // Given
    List<String> headings =
        GeneratedPage.read(PAGE).lines().filter(l -> l.startsWith("## ")).toList();
    // Then
    assertThat(headings)
        .containsAll(Arrays.stream(ProblemType.values()).map(t -> "## " + t.code()).toList());
  }

  @Test
  void everyCodeOfAConflictThatTheSourcesRaiseIsListed() {
    // Given
    Set<String> listed = new TreeSet<>();
    problems().findValues("codes").forEach(c -> listed.addAll(c.findValuesAsText("code")));
    // Then
    assertThat(raised()).isEqualTo(listed);
  }

  /** move-not-allowed becomes a type of its own, transition-not-allowed. */
  private static Set<String> raised() {
    Set<String> raised = new TreeSet<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      files
          .filter(
              f -> f.toString().endsWith(".java") && f.toString().contains("-service/src/main/"))
          .forEach(
              f -> {
                Matcher code = RAISED.matcher(GeneratedPage.read(f));
                while (code.find()) {
                  raised.add(code.group(1));
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    raised.remove("move-not-allowed");
    return raised;
  }

  @Test
  void controlArmATypeWithoutAnExampleIsCaught() {
    // Given
    JsonNode problems = problems();
    ((ObjectNode) problems.get(0)).put("code", "nobody-knows-it");
    // When, Then
    assertThatThrownBy(() -> new ErrorsPage(problems, EXAMPLES).text())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("nobody-knows-it has no example");
  }

  @Test
  void controlArmAChangedCatalogueMakesThePageStale() {
    // Given
    JsonNode problems = problems();
    ((ObjectNode) problems.get(0)).put("remedy", "Do something else.");
    // When
    String changed = new ErrorsPage(problems, EXAMPLES).text();
    // Then
    assertThat(GeneratedPage.read(PAGE))
        .contains(new ErrorsPage(problems(), EXAMPLES).text())
        .doesNotContain(changed);
  }
}
