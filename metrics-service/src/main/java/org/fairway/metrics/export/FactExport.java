package org.fairway.metrics.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.fact.Fact;
import org.fairway.metrics.fact.Facts;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.SourcedFact;
import org.fairway.metrics.reference.DimensionBook;
import org.fairway.metrics.reference.Measures;

/**
 * Facts as they were sent, to those who know them: the organisation itself all of its facts, others
 * those that they sent themselves. The table can be uploaded again as feed {@code counts}.
 */
@ApplicationScoped
public class FactExport {

  private static final List<String> FIRST = List.of("organisation", "period", "measure");
  private static final List<String> LAST =
      List.of(
          "count",
          "percent",
          "respondents",
          "score",
          "amount",
          "figures",
          "status",
          "source_kind",
          "source",
          "version");

  private final Facts facts;
  private final Reach reach;

  FactExport(Facts facts, Reach reach) {
    this.facts = facts;
    this.reach = reach;
  }

  /** The current facts of a period; the organisation is one that the caller may work on. */
  public ExportTable of(String organisation, Period period) {
    List<String> dimensions = new ArrayList<>(new TreeSet<>(DimensionBook.names()));
    List<String> columns = new ArrayList<>(FIRST);
    dimensions.forEach(name -> columns.add(snake(name)));
    columns.addAll(LAST);
    List<List<Object>> rows = new ArrayList<>();
    for (SourcedFact fact : facts.known(organisation, period)) {
      if (isKnownToCaller(organisation, fact)) {
        rows.add(row(organisation, period, dimensions, fact));
      }
    }
    return new ExportTable("facts-" + organisation + "-" + period, columns, rows);
  }

  private boolean isKnownToCaller(String organisation, SourcedFact fact) {
    String caller = reach.scope().organisation();
    return caller.equals(organisation) || caller.equals(fact.source().suppliedBy());
  }

  private static List<Object> row(
      String organisation, Period period, List<String> dimensions, SourcedFact sourced) {
    Fact fact = sourced.fact();
    List<Object> row = new ArrayList<>(List.of(organisation, period.toString(), fact.measure()));
    Map<String, String> group = fact.dimensions();
    dimensions.forEach(name -> row.add(group.get(name)));
    row.add(fact.count());
    row.add(fact.percent());
    row.add(fact.respondents());
    row.add(fact.score());
    row.add(fact.amount());
    row.add(Measures.find(fact.measure()).map(known -> known.kind().name()).orElse(null));
    row.add("SUPPLIED");
    row.add(sourced.source().kind().name());
    row.add(sourced.source().name());
    row.add(sourced.source().version());
    return row;
  }

  /** {@code ethnicGroup} as columns are called: {@code ethnic_group}. */
  private static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
