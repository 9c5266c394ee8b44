package org.fairway.metrics.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.disclosure.Policy;

/** Answers how long the steps of the chain take. */
@ApplicationScoped
public class FunnelTimes {

  private final TimesRepository repository;
  private final Funnels funnels;
  private final Scopes scopes;
  private final Policy policy;
  private final int fewest;

  FunnelTimes(
      TimesRepository repository,
      Funnels funnels,
      Scopes scopes,
      Policy policy,
      FunnelConfig config) {
    this.repository = repository;
    this.funnels = funnels;
    this.scopes = scopes;
    this.policy = policy;
    this.fewest = config.fewestTimes();
  }

  /** The times of referrals of some days; refuses what {@link Funnels#of} refuses. */
  @Transactional
  public Times of(Question question) {
    Audience audience = scopes.audience(question.audience());
    Window window = scopes.window(question, audience);
    Optional<Grouping> grouping = scopes.grouping(question, window, audience);
    return Whole.of(() -> answer(question, window, grouping, audience));
  }

  private Times answer(
      Question question, Window window, Optional<Grouping> grouping, Audience audience) {
    List<Times.Row> rows = repository.rows(grouping, window);
    Times all =
        new Times(
            window,
            grouping,
            audience,
            policy,
            fewest,
            rows.get(0),
            rows.subList(1, rows.size()),
            scopes.now());
    return audience.isProtected() ? released(all, funnels.withKin(question)) : all;
  }

  /**
   * What is shown.
   *
   * @param shown the funnel of the same question, and after it that of the grouping that a reader
   *     may lay beside it, if there is one
   */
  private Times released(Times all, List<Funnel> shown) {
    TimesRelease release = new TimesRelease(policy, fewest);
    Times.Row total = release.total(all.total(), shown.get(0).total());
    List<Times.Row> groups =
        all.groups().isEmpty() ? List.of() : released(release, total, all, shown);
    return new Times(
        all.window(), all.grouping(), all.audience(), policy, fewest, total, groups, all.asOf());
  }

  private List<Times.Row> released(
      TimesRelease release, Times.Row total, Times all, List<Funnel> shown) {
    GroupBy by = all.grouping().orElseThrow().by();
    List<TimesTable> tables = new ArrayList<>();
    tables.add(TimesTable.of(by, all.groups(), shown.get(0).groups()));
    List<Times.Row> pairs = List.of();
    if (shown.size() > 1) {
      GroupBy other = shown.get(1).grouping().orElseThrow().by();
      pairs =
          repository.pairs(
              Kin.isFirst(by) ? by : other, Kin.isFirst(by) ? other : by, all.window());
      List<Times.Row> rows = Times.Row.counted(pairs, pair -> Kin.part(pair, Kin.isFirst(other)));
      tables.add(TimesTable.of(other, rows, shown.get(1).groups()));
    }
    return release.groups(total, all.total(), tables, pairs);
  }
}
