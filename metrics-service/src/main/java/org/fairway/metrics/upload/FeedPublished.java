package org.fairway.metrics.upload;

import java.util.Map;
import java.util.Optional;

/**
 * What a published workbook calls columns that are a table of their own. What it does not have is
 * not named.
 *
 * @param header pattern of its names: {@code {question}}, {@code {group}} and {@code {figure}} as
 *     below, and {@code {year}} for the year in which the period begins
 * @param questions by the name of the question
 * @param groups by the name of the group
 * @param figures by the name of the figure
 * @param shares whether its percentages are numbers from 0 to 1
 */
record FeedPublished(
    String header,
    Map<String, String> questions,
    Map<String, String> groups,
    Map<String, String> figures,
    boolean shares) {

  /** The name of a column; empty when the workbook does not have it. */
  Optional<String> name(String question, String group, String figure) {
    boolean has =
        questions.containsKey(question) && groups.containsKey(group) && figures.containsKey(figure);
    return has
        ? Optional.of(
            header
                .replace("{question}", questions.get(question))
                .replace("{group}", groups.get(group))
                .replace("{figure}", figures.get(figure)))
        : Optional.empty();
  }

  /** Whether figures of a kind are shares of one. */
  boolean hasShares(String figure) {
    return shares && figure.equals("percent");
  }
}
