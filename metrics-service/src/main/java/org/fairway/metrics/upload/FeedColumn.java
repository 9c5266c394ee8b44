package org.fairway.metrics.upload;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A column of a feed.
 *
 * @param header as in templates
 * @param also other names, and its own, normalised
 * @param role what its cells say
 * @param dimension for {@link Role#DIMENSION}
 * @param codes further spellings of values, normalised, to the value of the dimension or measure
 * @param figure for {@link Role#FIGURE}
 * @param measure of a figure; null when the row names it
 * @param dimensions that every figure of the column has
 * @param about in words
 * @param shares those of its names, normalised, under which 0.271 is 27.1 %
 */
public record FeedColumn(
    String header,
    Set<String> also,
    Role role,
    String dimension,
    Map<String, String> codes,
    FigureKind figure,
    String measure,
    Map<String, String> dimensions,
    String about,
    Set<String> shares) {

  /** What the cells of a column say. */
  @Schema(name = "FeedColumnRole", description = "What the cells of a column say")
  public enum Role {
    /** Which organisation the row is about. */
    ORGANISATION,
    /** Which financial year the row is about. */
    PERIOD,
    /** What the figures of the row count. */
    MEASURE,
    /** A value of a dimension; blank when the row does not tell it apart. */
    DIMENSION,
    /** A figure; blank when it is not supplied, which is not zero. */
    FIGURE,
    /** Nothing that is kept. */
    IGNORED
  }

  boolean is(Role wanted) {
    return role == wanted;
  }
}
