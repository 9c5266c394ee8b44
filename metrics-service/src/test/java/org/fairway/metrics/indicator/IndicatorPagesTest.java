package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fairway.local.server.Checkout;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Standard;
import org.junit.jupiter.api.Test;

/**
 * The pages of {@code docs/indicators} are made from the catalogue and from examples worked by
 * hand. With {@code -Dfairway.accept=true} they are written; without, they must be what would be.
 */
class IndicatorPagesTest {

  private static final Path FOLDER = Checkout.root().resolve("docs/indicators");
  private static final int LATEST = 2025;

  private static List<Edition> editions() {
    return Stream.of(Standard.values()).map(standard -> Given.edition(standard, LATEST)).toList();
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    for (Edition edition : editions()) {
      for (IndicatorDefinition definition : edition.indicators()) {
        String file = Page.file(edition.standard(), definition.id());
        pages.put(file, new Page(edition.standard(), definition.id()).text());
      }
    }
    pages.put("README.md", index());
    return pages;
  }

  private static String index() {
    StringBuilder text = new StringBuilder("# Indicators\n\n");
    text.append(
        "Made from the catalogue's files (`metrics-service/src/main/resources/catalogue`) by"
            + " `IndicatorPagesTest`, which also computes each example.\n");
    for (Edition edition : editions()) {
      text.append("\n## ").append(Page.name(edition.standard())).append("\n\n");
      text.append(edition.note()).append(".\n\n");
      for (IndicatorDefinition definition : edition.indicators()) {
        String file = Page.file(edition.standard(), definition.id());
        text.append("* [%s](%s) %s\n".formatted(definition.id(), file, definition.title()));
      }
    }
    return text.toString();
  }

  @Test
  void everyExampleIsWhatTheCodeComputes() {
    for (Edition edition : editions()) {
      for (IndicatorDefinition definition : edition.indicators()) {
        Example example = Example.of(edition.standard(), definition.id());
        // When
        Result result =
            example
                .given()
                .result(edition.standard(), LATEST, definition.id(), example.givenBefore());
        // Then
        String what = edition.standard() + " " + definition.id();
        assertThat(Rounded.of(result.value(), definition.decimals()))
            .as(what)
            .isEqualTo(example.expected());
        example
            .lines()
            .forEach(
                (key, value) ->
                    assertThat(Rounded.of(line(result, key).value(), definition.decimals()))
                        .as(what + " " + key)
                        .isEqualTo(value));
      }
    }
  }

  private static Result line(Result result, String key) {
    return result.lines().stream()
        .filter(line -> line.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line " + key));
  }

  @Test
  void everyPageIsThatOfTheCatalogue() throws IOException {
    Map<String, String> pages = pages();
    if (System.getProperty("fairway.accept", "false").equals("true")) {
      write(pages);
    }
    List<String> files = new ArrayList<>();
    try (Stream<Path> found = Files.list(FOLDER)) {
      found.forEach(file -> files.add(file.getFileName().toString()));
    }
    assertThat(new TreeSet<>(files)).isEqualTo(pages.keySet());
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(FOLDER.resolve(page.getKey()))
          .as("docs/indicators/%s; -Dfairway.accept=true writes it", page.getKey())
          .hasContent(page.getValue());
    }
  }

  private static void write(Map<String, String> pages) throws IOException {
    Files.createDirectories(FOLDER);
    try (Stream<Path> old = Files.list(FOLDER)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
  }

  @Test
  void everyEditionsIndicatorsHaveAPage() {
    Map<String, String> pages = pages();
    for (Edition edition : Catalogue.all()) {
      edition
          .indicators()
          .forEach(
              definition ->
                  assertThat(pages).containsKey(Page.file(edition.standard(), definition.id())));
    }
  }
}
