package org.fairway.reporting.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * The figures of a report as metrics-service answered them.
 *
 * @param retrievedAt when they were fetched
 * @param answers in the order of the requests
 */
public record Inputs(Instant retrievedAt, List<Answer> answers) {

  public Inputs {
    answers = List.copyOf(answers);
  }

  /**
   * One answer.
   *
   * @param request path and query that were asked
   */
  public record Answer(String request, JsonNode body) {}
}
