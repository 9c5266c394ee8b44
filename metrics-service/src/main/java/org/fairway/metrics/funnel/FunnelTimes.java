package org.fairway.metrics.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    Window window = scopes.window(question.from(), question.to(), audience);
    Optional<Grouping> grouping = scopes.grouping(question, window, audience);
    return Whole.of(() -> answer(question, window, grouping, audience));
  }

  private Times answer(
      Question question, Window window, Optional<Grouping> grouping, Audience audience) {
    Times.Row total =
        repository.rows(Optional.empty(), window).stream()
            .findFirst()
            .orElse(Times.Row.of(FunnelRow.TOTAL, Map.of()));
    List<Times.Row> groups = grouping.isEmpty() ? List.of() : repository.rows(grouping, window);
    Times all = new Times(window, grouping, audience, policy, fewest, total, groups, scopes.now());
    return audience.isProtected() ? released(all, funnels.of(question), question) : all;
  }

  private Times released(Times all, Funnel funnel, Question question) {
    TimesRelease release = new TimesRelease(policy, fewest);
    Times.Row total = release.total(all.total(), funnel.total());
    List<Times.Row> groups =
        all.groups().isEmpty() ? List.of() : released(release, total, all, funnel, question);
    return new Times(
        all.window(), all.grouping(), all.audience(), policy, fewest, total, groups, all.asOf());
  }

  private List<Times.Row> released(
      TimesRelease release, Times.Row shownTotal, Times all, Funnel funnel, Question question) {
    GroupBy by = funnel.grouping().orElseThrow().by();
    List<TimesTable> tables = new ArrayList<>();
    tables.add(TimesTable.of(by, all.groups(), funnel.groups()));
    Optional<GroupBy> other = Kin.of(by);
    List<Times.Row> pairs = List.of();
    if (other.isPresent()) {
      Optional<Grouping> grouping = other.map(Grouping::of);
      List<FunnelRow> beside = funnels.of(question.by(other.get())).groups();
      List<Times.Row> rows = repository.rows(grouping, funnel.window());
      tables.add(TimesTable.of(other.get(), rows, beside));
      pairs =
          repository.pairs(
              Kin.isFirst(by) ? by : other.get(),
              Kin.isFirst(by) ? other.get() : by,
              funnel.window());
    }
    return release.groups(shownTotal, all.total(), tables, pairs);
  }
}
