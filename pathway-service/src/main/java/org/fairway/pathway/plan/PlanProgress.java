package org.fairway.pathway.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.fairway.pathway.support.Today;
import org.fairway.platform.web.Problems;

/** Works out how far commitments are, from what metrics-service tells the caller at that moment. */
@RequestScoped
public class PlanProgress {
  private static final int FORBIDDEN = 403;
  private static final int UNAUTHENTICATED = 401;
  private static final int BROKEN = 500;
  private static final int OK = 200;

  /** Took too long, asked too often: a later answer may tell the figure. */
  private static final Set<Integer> LATER = Set.of(408, 429);

  private static final int LONGEST = 300;

  private final MetricsDoor metrics;
  private final JsonWebToken token;

  PlanProgress(MetricsDoor metrics, JsonWebToken token) {
    this.metrics = metrics;
    this.token = token;
  }

  /**
   * Asks now. Never in a transaction: it would hold a connection for as long as another service
   * takes.
   *
   * @throws org.fairway.platform.web.ProblemException 403 when the caller may not see the figures,
   *     502 when there is no usable answer
   */
  @Transactional(Transactional.TxType.NEVER)
  public Progress of(Commitment commitment, PlanYear year, PlanAudience audience) {
    String request = request(commitment.indicator(), year, audience);
    Figure figure = figure(metrics.get(request, token.getRawToken()), commitment.indicator());
    BigDecimal value = figure.value();
    BigDecimal way =
        value == null
            ? null
            : PlanRules.percentOfWay(commitment.baseline(), commitment.target(), value);
    ProgressStatus status =
        PlanRules.status(
            commitment.baseline(),
            commitment.target(),
            value,
            commitment.dueOn(),
            Today.inEngland());
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new Progress(year, audience, status, value, way, figure.reason(), request, now);
  }

  private static String request(PlanIndicator indicator, PlanYear year, PlanAudience audience) {
    return "/v1/funnels?from=%s&to=%s&groupBy=%s&audience=%s"
        .formatted(year.firstDay(), year.lastDay(), PlanFunnels.grouping(indicator), audience);
  }

  private static Figure figure(MetricsDoor.Answer answer, PlanIndicator indicator) {
    if (answer.status() == OK && answer.body().path("total").isObject()) {
      return FunnelReader.read(answer.body(), indicator);
    }
    String detail = detail(answer);
    if (answer.status() == FORBIDDEN || answer.status() == UNAUTHENTICATED) {
      throw Problems.forbidden("metrics-service does not give you these figures: " + detail);
    }
    if (answer.status() >= BROKEN || answer.status() <= OK || LATER.contains(answer.status())) {
      throw MetricsDoor.failed();
    }
    return Figure.notTold("metrics-service has no such figure: " + detail);
  }

  private static String detail(MetricsDoor.Answer answer) {
    String words = answer.body().path("detail").asText("no reason given");
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
