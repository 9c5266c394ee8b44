package org.fairway.client;

import java.net.http.HttpHeaders;
import org.fairway.client.http.ApiException;

/**
 * A service refused, and says why. The message holds status, code and detail, none of which carries
 * personal data; {@link #getResponseBody()} is the body as it came.
 */
public final class ProblemException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemException(Problem problem, HttpHeaders headers, String body) {
    super(problem.status(), message(problem), headers, body);
    this.problem = problem;
  }

  private static String message(Problem problem) {
    StringBuilder text = new StringBuilder();
    text.append(problem.status()).append(' ').append(problem.code());
    if (problem.detail() != null) {
      text.append(": ").append(problem.detail());
    }
    problem
        .errors()
        .forEach(e -> text.append("; ").append(e.pointer()).append(' ').append(e.detail()));
    return text.toString();
  }

  /** What the service said. */
  public Problem problem() {
    return problem;
  }
}
