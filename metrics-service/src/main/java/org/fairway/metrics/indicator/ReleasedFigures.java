package org.fairway.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fairway.metrics.access.MetricsConfig;
import org.fairway.metrics.disclosure.Imprint;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.fact.Period;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;

/**
 * Remembers figures that are no counts and were shown beyond an organisation, and holds back a
 * version that would tell of few people beside one that was. Of two versions neither comes first:
 * what was shown once may be shown again.
 */
@ApplicationScoped
public class ReleasedFigures {

  private static final String SEEN =
      """
      select figure, printed, sizes from released_figures
      where organisation = ? and period = ? and policy = ? and figure = any(?)
      """;
  private static final String REMEMBER =
      """
      insert into released_figures (tenant_id, organisation, period, policy, figure, printed, sizes)
      values (fairway_tenant(), ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private final Sql sql;
  private final Policy policy;
  private final CurrentScope scope;
  private final boolean linked;

  ReleasedFigures(Sql sql, Policy policy, CurrentScope scope, MetricsConfig config) {
    this.sql = sql;
    this.policy = policy;
    this.scope = scope;
    this.linked = config.linkCorrections();
  }

  /**
   * Those of some answers that may be shown.
   *
   * @param organisation ODS code, or * for many together
   * @param answers by name, each with the figures that it shows or none of them
   * @param toReaders whether they are told to somebody, and so are to be remembered
   */
  public Set<String> shown(
      String organisation, Period period, Map<String, List<Imprint>> answers, boolean toReaders) {
    return shown(organisation, period, answers, toReaders, toReaders);
  }

  /** The same for answers of which some may not be told: they are to be remembered later on. */
  public Set<String> fit(String organisation, Period period, Map<String, List<Imprint>> answers) {
    return shown(organisation, period, answers, true, false);
  }

  private Set<String> shown(
      String organisation,
      Period period,
      Map<String, List<Imprint>> answers,
      boolean lock,
      boolean remember) {
    List<Imprint> all = answers.values().stream().flatMap(List::stream).distinct().toList();
    if (!linked || all.isEmpty()) {
      return answers.keySet();
    }
    List<Imprint> seen = seen(organisation, period, all);
    Set<String> shown = shown(answers, seen);
    if (lock && !shown.stream().map(answers::get).allMatch(seen::containsAll)) {
      // Of two first readers at once one comes first; what is held back is nobody's first.
      sql.lock("released:" + scope.get().tenant());
      seen = seen(organisation, period, all);
      shown = shown(answers, seen);
    }
    if (remember) {
      List<Imprint> news = new ArrayList<>(all);
      news.removeAll(seen);
      Set<Imprint> told =
          shown.stream().flatMap(name -> answers.get(name).stream()).collect(Collectors.toSet());
      news.retainAll(told);
      remember(organisation, period, news);
    }
    return shown;
  }

  private Set<String> shown(Map<String, List<Imprint>> answers, List<Imprint> seen) {
    Map<String, List<Imprint>> before =
        seen.stream().collect(Collectors.groupingBy(Imprint::figure));
    Set<String> shown = new TreeSet<>();
    answers.forEach(
        (name, figures) -> {
          boolean tells =
              figures.stream()
                  .anyMatch(
                      figure ->
                          before.getOrDefault(figure.figure(), List.of()).stream()
                              .anyMatch(other -> figure.tellsFewBeside(other, policy)));
          if (!tells) {
            shown.add(name);
          }
        });
    return shown;
  }

  private List<Imprint> seen(String organisation, Period period, List<Imprint> all) {
    Map<String, Imprint.Made> made =
        all.stream().collect(Collectors.toMap(Imprint::figure, Imprint::made, (a, b) -> a));
    return sql.query(
        SEEN,
        row ->
            new Imprint(
                row.getString("figure"),
                row.getString("printed"),
                Arrays.asList((Double[]) row.getArray("sizes").getArray()),
                made.get(row.getString("figure"))),
        organisation,
        period.toString(),
        policy.name(),
        new Sql.Array("text", List.copyOf(made.keySet())));
  }

  private void remember(String organisation, Period period, List<Imprint> news) {
    sql.batch(
        REMEMBER,
        news.stream()
            .map(
                one ->
                    new Object[] {
                      organisation,
                      period.toString(),
                      policy.name(),
                      one.figure(),
                      one.printed(),
                      new Sql.Array("float8", one.sizes())
                    })
            .toList());
  }
}
