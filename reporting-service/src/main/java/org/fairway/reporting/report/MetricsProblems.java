package org.fairway.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.jboss.logging.Logger;

/** What metrics-service said no to, in the words of this service. */
final class MetricsProblems {
  private static final Logger LOG = Logger.getLogger(MetricsProblems.class);
  private static final String SCOPE = "metrics:read";
  private static final int LONGEST = 300;

  private MetricsProblems() {}

  /** The figures are read with the caller's token, so it needs the scope for that too. */
  static void requireScope(JsonWebToken token) {
    String scopes = token.getClaim("scope");
    if (scopes == null || Arrays.stream(scopes.split(" ")).noneMatch(SCOPE::equals)) {
      throw new ProblemException(
          ProblemType.SCOPE_MISSING,
          "A report is made from figures that are read with your own token: it needs the scope "
              + SCOPE
              + " too.");
    }
  }

  /** A problem document of metrics-service as a problem of the request that caused it. */
  static ProblemException refused(Response answer) {
    String detail = detail(answer);
    return switch (answer.getStatus()) {
      case 401, 403 ->
          Problems.forbidden("metrics-service does not give you these figures: " + detail);
      case 404 ->
          Problems.unprocessable(
              new Violation(
                  "/organisations/0",
                  "organisation-unknown",
                  "No figures of this organisation are known to you."));
      case 400, 422 ->
          Problems.unprocessable(
              new Violation("", "figures-refused", "metrics-service refuses the order: " + detail));
      default -> {
        LOG.warnf("metrics-service answered %d", answer.getStatus());
        yield failed();
      }
    };
  }

  /** No answer in time, or one that does not have the agreed shape. */
  static ProblemException unusable(Exception cause) {
    LOG.warnf(
        "metrics-service gave no usable answer: %s",
        cause instanceof ProcessingException
            ? "no connection or no answer in time"
            : cause.getMessage());
    return failed();
  }

  private static ProblemException failed() {
    return new ProblemException(
        ProblemType.UPSTREAM_FAILED,
        "metrics-service gave no usable answer. Nothing was stored; try again later.");
  }

  private static String detail(Response answer) {
    try {
      String words =
          InputsJson.parse(answer.readEntity(String.class))
              .path("detail")
              .asText("no reason given");
      return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    } catch (JsonProcessingException | ProcessingException | IllegalStateException e) {
      return "no reason given";
    }
  }
}
