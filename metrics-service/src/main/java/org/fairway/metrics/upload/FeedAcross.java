package org.fairway.metrics.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Columns that are a table of their own: every question for every group in every figure. A name is
 * put together from theirs by {@code {question}}, {@code {words}}, {@code {group}} and {@code
 * {figure}}.
 *
 * @param published names of the same columns in a workbook of others; null for none
 */
record FeedAcross(
    String header,
    List<String> also,
    List<Question> questions,
    List<Group> groups,
    List<Part> figures,
    FeedPublished published) {

  /** A question of a survey, by its number and in words. */
  record Question(String name, List<String> also, String words, String measure) {}

  /** Whose answers. */
  record Group(String name, List<String> also, Map<String, String> dimensions) {}

  /** Percentage, respondents or score. */
  record Part(String name, List<String> also, String figure) {}

  List<FeedFile.Column> columns() {
    List<FeedFile.Column> columns = new ArrayList<>();
    for (Question question : questions) {
      for (Group group : groups) {
        figures.forEach(figure -> columns.add(column(question, group, figure)));
      }
    }
    return columns;
  }

  private FeedFile.Column column(Question question, Group group, Part figure) {
    List<String> names = new ArrayList<>();
    List<String> patterns = new ArrayList<>(also);
    patterns.add(header);
    for (String pattern : patterns) {
      for (String q : all(question.name(), question.also())) {
        for (String g : all(group.name(), group.also())) {
          for (String f : all(figure.name(), figure.also())) {
            names.add(name(pattern, q, question.words(), g, f));
          }
        }
      }
    }
    Optional<String> outside =
        Optional.ofNullable(published)
            .flatMap(book -> book.name(question.name(), group.name(), figure.name()));
    outside.ifPresent(names::add);
    return new FeedFile.Column(
        name(header, question.name(), question.words(), group.name(), figure.name()),
        names,
        null,
        null,
        null,
        figure.figure(),
        question.measure(),
        group.dimensions(),
        question.words() + ", " + group.name() + ": " + figure.figure(),
        outside.filter(any -> published.hasShares(figure.figure())).stream().toList());
  }

  private static List<String> all(String name, List<String> also) {
    List<String> all = new ArrayList<>(also);
    all.add(name);
    return all;
  }

  private static String name(
      String pattern, String question, String words, String group, String figure) {
    return pattern
        .replace("{question}", question)
        .replace("{words}", words)
        .replace("{group}", group)
        .replace("{figure}", figure);
  }
}
