package org.fairway.metrics.upload;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.metrics.fact.Period;

/** A feed as it is written in its file. Properties that mean nothing here are a mistake. */
record FeedFile(
    String feed,
    String version,
    String effectiveFrom,
    String title,
    String sheet,
    List<String> sheets,
    String about,
    List<String> headerStart,
    String otherOrganisations,
    List<String> absent,
    List<Column> columns,
    Boolean furtherDimensions,
    List<FeedAcross> across,
    List<Map<String, Object>> example) {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  /** A column as it is written: the role is the one that its other properties tell. */
  record Column(
      String header,
      List<String> also,
      FeedColumn.Role role,
      String dimension,
      Map<String, String> codes,
      String figure,
      String measure,
      Map<String, String> dimensions,
      String about,
      List<String> shares) {}

  /**
   * Reads a file.
   *
   * @throws IllegalStateException when it describes no feed
   */
  static Feed read(String name, InputStream in) throws IOException {
    Feed feed = JSON.readValue(in, FeedFile.class).toFeed();
    FeedCheck.require(name, feed);
    return feed;
  }

  private Feed toFeed() {
    List<FeedColumn> all = new ArrayList<>();
    columns.forEach(column -> all.add(column(column)));
    if (Boolean.TRUE.equals(furtherDimensions)) {
      FurtherDimensions.addTo(all);
    }
    list(across).forEach(table -> table.columns().forEach(column -> all.add(column(column))));
    return new Feed(
        feed,
        version,
        Period.parse(effectiveFrom).orElseThrow(),
        title,
        sheet,
        read(),
        about,
        normal(list(headerStart)),
        "SKIP".equals(otherOrganisations),
        list(absent).stream().map(String::strip).collect(Collectors.toUnmodifiableSet()),
        List.copyOf(all),
        list(example));
  }

  /** The template's sheet is one of those that are read. */
  private Set<String> read() {
    return list(sheets).isEmpty()
        ? Set.of()
        : Stream.concat(sheets.stream(), Stream.ofNullable(sheet))
            .map(SheetChoice::normal)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static FeedColumn column(Column raw) {
    Set<String> names = new LinkedHashSet<>(normal(list(raw.also())));
    names.add(Heading.normal(raw.header()));
    Map<String, String> codes = new HashMap<>();
    map(raw.codes()).forEach((word, code) -> codes.put(Heading.normal(word), code));
    return new FeedColumn(
        raw.header(),
        Set.copyOf(names),
        role(raw),
        raw.dimension(),
        Map.copyOf(codes),
        raw.figure() == null ? null : figure(raw.figure()),
        raw.measure(),
        map(raw.dimensions()),
        raw.about(),
        Set.copyOf(normal(list(raw.shares()))));
  }

  private static FigureKind figure(String name) {
    return FigureKind.valueOf(name.toUpperCase(java.util.Locale.ROOT));
  }

  private static FeedColumn.Role role(Column raw) {
    if (raw.role() != null) {
      return raw.role();
    }
    return raw.figure() == null ? FeedColumn.Role.DIMENSION : FeedColumn.Role.FIGURE;
  }

  private static Set<String> normal(List<String> names) {
    return names.stream().map(Heading::normal).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static <T> List<T> list(List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  private static Map<String, String> map(Map<String, String> given) {
    return given == null ? Map.of() : Map.copyOf(given);
  }
}
