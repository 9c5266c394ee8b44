package org.fairway.pathway.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.Problems;

/** Asks metrics-service for the funnels of a year with the caller's own token. */
@RequestScoped
public class PlanFunnels {
  private static final int OK = 200;
  private static final Set<Integer> NOT_FOR_YOU = Set.of(401, 403);

  /** Events may come in between two answers; the next attempt begins with what they brought. */
  private static final int ATTEMPTS = 3;

  private final MetricsDoor metrics;
  private final JsonWebToken token;

  PlanFunnels(MetricsDoor metrics, JsonWebToken token) {
    this.metrics = metrics;
    this.token = token;
  }

  /** Every grouping that an indicator or a programme may be measured by. */
  public static Set<String> everyGrouping() {
    Set<String> all = new TreeSet<>(Set.of(YearFigures.BY_PROGRAMME));
    Arrays.stream(Dimension.values()).map(Dimension::groupBy).forEach(all::add);
    return all;
  }

  /** The grouping in which the figure of an indicator is found. */
  public static String grouping(PlanIndicator indicator) {
    Dimension by = indicator.dimension();
    return (by == null ? Dimension.PRIORITY_GROUP : by).groupBy();
  }

  /** The grouping in which programmes are found. */
  public static String byProgramme() {
    return YearFigures.BY_PROGRAMME;
  }

  /**
   * Asks now, for answers that agree on how many there are in all. Never in a transaction: it would
   * hold a connection for as long as another service takes.
   *
   * @param groupings of {@link #everyGrouping}; at least one
   * @throws ProblemException 403 when the caller may not see the figures, 502 when there is no
   *     usable answer
   */
  @Transactional(Transactional.TxType.NEVER)
  public YearFigures of(PlanYear year, PlanAudience audience, Set<String> groupings) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<YearFigures> whole = attempt(year, audience, groupings);
      if (whole.isPresent()) {
        return whole.get();
      }
    }
    throw MetricsDoor.failed();
  }

  private Optional<YearFigures> attempt(
      PlanYear year, PlanAudience audience, Set<String> groupings) {
    YearFigures figures = null;
    JsonNode total = null;
    for (String grouping : groupings) {
      JsonNode answer = answer(year, audience, grouping);
      JsonNode funnel = FunnelExtract.of(answer);
      if (figures == null) {
        total = funnel.path("total");
        figures =
            YearFigures.begin(
                answer.path("definitionVersion").asText(null),
                FunnelExtract.disclosure(answer),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
      } else if (!total.equals(funnel.path("total"))) {
        return Optional.empty();
      }
      figures.put(grouping, funnel);
    }
    return Optional.ofNullable(figures);
  }

  private JsonNode answer(PlanYear year, PlanAudience audience, String grouping) {
    MetricsDoor.Answer answer =
        metrics.get(
            "/v1/funnels?from=%s&to=%s&groupBy=%s&audience=%s"
                .formatted(year.firstDay(), year.lastDay(), grouping, audience),
            token.getRawToken());
    if (NOT_FOR_YOU.contains(answer.status())) {
      throw Problems.forbidden("metrics-service does not give you these figures.");
    }
    if (answer.status() != OK || !answer.body().path("total").isObject()) {
      throw MetricsDoor.failed();
    }
    return answer.body();
  }
}
