package org.fairway.metrics.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.disclosure.Policy;

/** Answers the chain of the caller's care system. */
@ApplicationScoped
public class Funnels {

  private final FunnelRepository repository;
  private final Scopes scopes;
  private final Policy policy;
  private final Map<String, String> references;

  Funnels(FunnelRepository repository, Scopes scopes, Policy policy, FunnelConfig config) {
    this.repository = repository;
    this.scopes = scopes;
    this.policy = policy;
    this.references = config.reference();
  }

  /**
   * The chain of referrals made from one day to another, both included.
   *
   * @throws org.fairway.platform.web.ProblemException 403 for a caller of a single organisation, or
   *     when more detail is asked for than the caller may have; 400 when a protected audience asks
   *     for another window than a year, or another map than that year's
   */
  @Transactional
  public Funnel of(Question question) {
    Funnel asked = asked(question);
    return Whole.of(
        () -> {
          FunnelTable table = table(asked);
          return asked.audience().isProtected() ? released(asked, table) : asked.of(table);
        });
  }

  /**
   * The chain for a protected audience; after it, where a reader may lay another grouping beside
   * this one, the chain by that grouping.
   */
  List<Funnel> withKin(Question question) {
    Funnel asked = asked(question);
    FunnelTable table = table(asked);
    List<Funnel> both = new ArrayList<>();
    both.add(released(asked, table));
    table
        .kin()
        .map(Kin::by)
        .map(other -> asked(question.by(other)))
        .ifPresent(other -> both.add(released(other, table.turned(asked.by()))));
    return both;
  }

  /** All of an answer but its counts. */
  private Funnel asked(Question question) {
    Audience audience = scopes.audience(question.audience());
    Window window = scopes.window(question, audience);
    Optional<Grouping> grouping = scopes.grouping(question, window, audience);
    String reference =
        grouping
            .map(of -> Reference.of(of.by(), question.reference(), references).group())
            .orElse(null);
    FunnelRow none = FunnelRow.empty(FunnelRow.TOTAL);
    return new Funnel(window, grouping, reference, audience, policy, none, List.of(), scopes.now());
  }

  /** The counts, and with them for a protected audience those that a reader may lay beside. */
  private FunnelTable table(Funnel asked) {
    Optional<GroupBy> kin =
        asked
            .grouping()
            .filter(any -> asked.audience().isProtected())
            .flatMap(of -> Kin.of(of.by()));
    if (kin.isEmpty()) {
      return repository.table(asked.grouping(), asked.window(), scopes.today());
    }
    GroupBy by = asked.by();
    GroupBy other = kin.get();
    GroupBy first = Kin.isFirst(by) ? by : other;
    GroupBy second = Kin.isFirst(by) ? other : by;
    return FunnelTable.of(
        by, other, repository.pairs(first, second, asked.window(), scopes.today()));
  }

  private Funnel released(Funnel asked, FunnelTable table) {
    FunnelRelease release = new FunnelRelease(policy);
    FunnelRow total = release.total(table.total());
    List<FunnelRow> groups =
        asked.grouping().map(of -> release.groups(total, of.by(), table)).orElse(List.of());
    return asked.showing(release.printed(total), groups.stream().map(release::printed).toList());
  }
}
