package org.fairway.metrics.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.indicator.Indicators;
import org.fairway.metrics.indicator.Released;
import org.fairway.metrics.indicator.Result;
import org.fairway.metrics.indicator.Told;
import org.fairway.metrics.reference.Organisation;

/** Indicators as a table of figures, made from what was released for the audience. */
@ApplicationScoped
public class IndicatorExport {

  private static final List<String> FIRST =
      List.of(
          "organisation",
          "organisation_name",
          "standard",
          "period",
          "snapshot_date",
          "audience",
          "disclosure",
          "definition",
          "indicator",
          "title",
          "sources",
          "line",
          "line_label",
          "group");

  /** The last column: readers may count on the places of those before. */
  private static final String PART_OF = "part_of";

  private final Indicators indicators;

  IndicatorExport(Indicators indicators) {
    this.indicators = indicators;
  }

  /**
   * Every figure of every indicator of a standard.
   *
   * @param audience null for the most detailed one that the caller may have
   * @throws org.fairway.platform.web.ProblemException as {@link Indicators#of} does
   */
  public ExportTable of(
      Organisation organisation, Standard standard, Period period, Audience audience) {
    Released released =
        indicators.of(organisation.ods(), standard, period, audience, Optional.empty());
    List<String> columns = new ArrayList<>(FIRST);
    columns.addAll(FigureRows.COLUMNS);
    columns.add(PART_OF);
    List<List<Object>> rows = new ArrayList<>();
    Edition edition = released.answers().edition();
    List<Object> head = head(organisation, period, released, edition);
    edition
        .indicators()
        .forEach(definition -> add(head, definition, released.told(definition), rows));
    String name = standard.name() + "-" + organisation.ods() + "-" + period;
    return new ExportTable(name + "-" + released.audience(), columns, rows);
  }

  private static List<Object> head(
      Organisation organisation, Period period, Released released, Edition edition) {
    return List.of(
        organisation.ods(),
        organisation.name(),
        edition.standard().name(),
        period.toString(),
        period.snapshotDate().toString(),
        released.audience().name(),
        DisclosureWords.of(released.disclosure()),
        edition.version());
  }

  private static void add(
      List<Object> head, IndicatorDefinition definition, Told told, List<List<Object>> rows) {
    Result result = told.result();
    List<Object> start = new ArrayList<>(head);
    start.addAll(Arrays.asList(definition.id(), definition.title(), sources(told)));
    Stream<Told> lines = result.lines().stream().map(line -> new Told(line, null));
    Stream.concat(Stream.of(told), lines).forEach(line -> addLine(start, definition, line, rows));
  }

  private static void addLine(
      List<Object> start, IndicatorDefinition definition, Told line, List<List<Object>> rows) {
    FigureRows figures = new FigureRows();
    new ResultRows(start, definition, figures).add(line);
    for (List<Object> row : figures.rows()) {
      row.add(line.result().partOf());
      rows.add(row);
    }
  }

  private static String sources(Told told) {
    return told.sources().stream()
        .map(source -> source.kind() + " " + source.name() + " v" + source.version())
        .sorted()
        .collect(Collectors.joining("; "));
  }
}
