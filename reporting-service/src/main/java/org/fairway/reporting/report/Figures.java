package org.fairway.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.fairway.platform.web.Correlation;
import org.fairway.reporting.figures.FigureReader;
import org.fairway.reporting.figures.Funnel;
import org.fairway.reporting.figures.IndicatorSet;

/**
 * Fetches the figures of a report with the caller's own token; what the caller may not see, the
 * report cannot hold.
 */
@RequestScoped
class Figures {
  private static final List<String> ATTRIBUTES =
      List.of(
          "ethnicGroup",
          "disability",
          "sex",
          "imdDecile",
          "sourceType",
          "priorityGroup",
          "partner",
          "programme");

  private final MetricsApi metrics;
  private final JsonWebToken token;
  private final Clock clock = Clock.systemUTC();
  private Inputs fetched;

  Figures(@RestClient MetricsApi metrics, JsonWebToken token) {
    this.metrics = metrics;
    this.token = token;
  }

  /**
   * The inputs of this request's report.
   *
   * @throws FiguresNeeded before {@link #fetch}
   */
  Inputs fetched() {
    if (fetched == null) {
      throw new FiguresNeeded();
    }
    return fetched;
  }

  /**
   * Fetches the inputs of a report and holds them for the rest of the request. Never in a
   * transaction: it would hold a connection and the lock of the key for as long as another service
   * takes to answer.
   *
   * @throws org.fairway.platform.web.ProblemException if the caller may not see the figures,
   *     metrics-service refuses the order, or it gives no usable answer
   */
  @Transactional(Transactional.TxType.NEVER)
  void fetch(ReportOrder order) {
    MetricsProblems.requireScope(token);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    fetched =
        switch (order.kind()) {
          case WRES_ANNUAL -> new Inputs(now, List.of(indicators(order, "WRES")));
          case WIDENING_PARTICIPATION_IMPACT ->
              new Inputs(now, ATTRIBUTES.stream().map(by -> funnel(order, by)).toList());
        };
  }

  private Inputs.Answer indicators(ReportOrder order, String standard) {
    String period = order.period().toString();
    String audience = order.audience().name();
    String request =
        "/v1/organisations/"
            + order.subject()
            + "/indicators/"
            + standard
            + "/"
            + period
            + "?audience="
            + audience;
    return answer(
        request,
        IndicatorSet.class,
        () ->
            metrics.indicators(
                bearer(), Correlation.current(), order.subject(), standard, period, audience));
  }

  private Inputs.Answer funnel(ReportOrder order, String by) {
    String from = order.period().firstDay().toString();
    String to = order.period().lastDay().toString();
    String audience = order.audience().name();
    String request =
        "/v1/funnels?from=" + from + "&to=" + to + "&groupBy=" + by + "&audience=" + audience;
    return answer(
        request,
        Funnel.class,
        () -> metrics.funnels(bearer(), Correlation.current(), from, to, by, audience));
  }

  private static Inputs.Answer answer(String request, Class<?> shape, Supplier<String> call) {
    try {
      Inputs.Answer answer = new Inputs.Answer(request, InputsJson.parse(call.get()));
      FigureReader.read(answer.body(), shape);
      return answer;
    } catch (WebApplicationException e) {
      throw MetricsProblems.refused(e.getResponse());
    } catch (ProcessingException | JsonProcessingException | IllegalArgumentException e) {
      throw MetricsProblems.unusable(e);
    }
  }

  private String bearer() {
    return "Bearer " + token.getRawToken();
  }
}
