package org.fairway.pathway.plan;

import jakarta.enterprise.context.RequestScoped;
import java.net.HttpURLConnection;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.fairway.platform.web.Problems;

/** Reads figures of commitments from metrics-service, with the caller's own token. */
@RequestScoped
class FigureReading {
  /** A standard's figures come late; older ones than of these years tell nothing of a plan. */
  private static final int YEARS_BACK = 5;

  private static final Set<Integer> NOT_FOR_YOU =
      Set.of(HttpURLConnection.HTTP_UNAUTHORIZED, HttpURLConnection.HTTP_FORBIDDEN);
  private static final int BROKEN = 500;

  /** Took too long, asked too often: a later answer may tell the figure. */
  private static final Set<Integer> LATER = Set.of(408, 429);

  private static final int LONGEST = 300;

  private final MetricsDoor metrics;
  private final JsonWebToken token;

  FigureReading(MetricsDoor metrics, JsonWebToken token) {
    this.metrics = metrics;
    this.token = token;
  }

  Reading ofFunnel(PlanIndicator indicator, PlanYear year, PlanAudience audience) {
    String request =
        "/v1/funnels?from=%s&to=%s&groupBy=%s&audience=%s"
            .formatted(year.firstDay(), year.lastDay(), PlanFunnels.grouping(indicator), audience);
    return read(
        request,
        "total",
        year,
        answer ->
            new StandardReader.Found(
                FunnelReader.read(answer.body(), indicator),
                true,
                ProgressUnit.valueOf(indicator.unit().name())));
  }

  Reading ofStandard(StandardIndicator indicator, PlanYear year, PlanAudience audience) {
    return read(
        indicator.request(year, audience),
        "indicators",
        year,
        answer -> StandardReader.read(answer.body(), indicator));
  }

  /** Of the newest year with facts, back from this one; of this one when there are none. */
  Reading newest(StandardIndicator indicator, PlanYear present, PlanAudience audience) {
    Reading first = ofStandard(indicator, present, audience);
    Reading last = first;
    for (int back = 1; back < YEARS_BACK && !last.supplied(); back++) {
      last = ofStandard(indicator, new PlanYear(present.starts() - back), audience);
    }
    return last.supplied() ? last : first;
  }

  private Reading read(
      String request,
      String part,
      PlanYear year,
      Function<MetricsDoor.Answer, StandardReader.Found> reader) {
    MetricsDoor.Answer answer = metrics.get(request, token.getRawToken());
    boolean whole =
        answer.status() == HttpURLConnection.HTTP_OK && answer.body().path(part).isContainerNode();
    StandardReader.Found found = whole ? reader.apply(answer) : none(answer);
    return new Reading(year, request, found.figure(), found.supplied(), found.unit());
  }

  /** There is no such figure, or else a refusal to the caller. */
  private static StandardReader.Found none(MetricsDoor.Answer answer) {
    String detail = detail(answer);
    if (NOT_FOR_YOU.contains(answer.status())) {
      throw Problems.forbidden("metrics-service does not give you these figures: " + detail);
    }
    if (answer.status() >= BROKEN
        || answer.status() <= HttpURLConnection.HTTP_OK
        || LATER.contains(answer.status())) {
      throw MetricsDoor.failed();
    }
    return StandardReader.Found.none("metrics-service has no such figure: " + detail);
  }

  private static String detail(MetricsDoor.Answer answer) {
    String words = answer.body().path("detail").asText("no reason given");
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
