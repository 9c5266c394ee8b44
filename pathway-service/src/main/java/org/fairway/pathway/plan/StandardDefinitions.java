package org.fairway.pathway.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.net.HttpURLConnection;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;
import org.fairway.platform.web.Problems;

/** Asks metrics-service how an indicator is defined, once for a request. */
@RequestScoped
public class StandardDefinitions {
  private static final Set<Integer> NOT_FOR_YOU =
      Set.of(HttpURLConnection.HTTP_UNAUTHORIZED, HttpURLConnection.HTTP_FORBIDDEN);

  private final MetricsDoor metrics;
  private final JsonWebToken token;
  private StandardIndicator asked;
  private StandardDefinition definition;

  StandardDefinitions(MetricsDoor metrics, JsonWebToken token) {
    this.metrics = metrics;
    this.token = token;
  }

  /**
   * The definition of an indicator.
   *
   * @throws DefinitionNeeded before {@link #ask}
   */
  StandardDefinition of(StandardIndicator indicator) {
    if (!indicator.equals(asked)) {
      throw new DefinitionNeeded();
    }
    return definition;
  }

  /**
   * Asks with the caller's own token, and whether the caller may see the organisation at all. Never
   * in a transaction: it would hold a connection for as long as another service takes.
   *
   * @throws Refusal kind INPUT: {@code unknown-standard}, {@code unknown-indicator}, {@code
   *     unknown-organisation}
   * @throws org.fairway.platform.web.ProblemException 403 when the caller may not ask
   *     metrics-service, 502 when there is no usable answer
   */
  @Transactional(Transactional.TxType.NEVER)
  public void ask(StandardIndicator indicator) {
    PlanYear year = PlanYear.of(Today.inEngland());
    MetricsDoor.Answer edition =
        answer(
            "/v1/catalogue/%s/%s".formatted(indicator.standard(), year),
            "standard",
            "There is no such standard of this year.");
    StandardDefinition found = StandardDefinition.read(edition.body(), indicator.id());
    if (found == null) {
      throw refusal("indicator", "id", "The standard has no such indicator.");
    }
    answer(
        indicator.request(year, null),
        "organisation",
        "An organisation is the care system itself or one of its own, by its ODS code.");
    asked = indicator;
    definition = found;
  }

  private MetricsDoor.Answer answer(String request, String what, String otherwise) {
    MetricsDoor.Answer answer = metrics.get(request, token.getRawToken());
    if (answer.status() == HttpURLConnection.HTTP_NOT_FOUND) {
      throw refusal(what, what, otherwise);
    }
    if (NOT_FOR_YOU.contains(answer.status())) {
      throw Problems.forbidden(
          "metrics-service does not tell you of this indicator; your token needs metrics:read.");
    }
    if (answer.status() != HttpURLConnection.HTTP_OK
        || !answer.body().path("indicators").isArray()) {
      throw MetricsDoor.failed();
    }
    return answer;
  }

  private static Refusal refusal(String what, String where, String detail) {
    return Refusal.input("/standardIndicator/" + where, "unknown-" + what, detail);
  }
}
