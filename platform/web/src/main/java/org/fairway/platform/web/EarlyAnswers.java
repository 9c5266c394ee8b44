package org.fairway.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Problem documents for requests that do not come as far as the resources. */
@Singleton
class EarlyAnswers {
  private final ObjectMapper json;

  EarlyAnswers(ObjectMapper json) {
    this.json = json;
  }

  /** Answers with the problem. */
  Future<Void> problem(RoutingContext call, ProblemException problem) {
    return problem(
        call, problem, Correlation.safeOrNew(call.request().getHeader(Correlation.HEADER)));
  }

  /** Answers with the problem and ends the connection, of which the rest is not read. */
  void last(RoutingContext call, ProblemException problem) {
    call.response().putHeader(HttpHeaders.CONNECTION, "close");
    problem(call, problem).onComplete(sent -> call.request().connection().close());
  }

  /** As {@link #problem(RoutingContext, ProblemException)}, where the log has told of the id. */
  Future<Void> problem(RoutingContext call, ProblemException problem, String correlation) {
    HttpServerResponse answer = call.response();
    problem.headers().forEach(answer::putHeader);
    return answer
        .setStatusCode(problem.type().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader(Correlation.HEADER, correlation)
        .putHeader(
            Correlation.REQUEST_HEADER,
            Correlation.safeOrNew(call.request().getHeader(Correlation.REQUEST_HEADER)))
        .end(body(problem, call.request().path(), correlation));
  }

  private String body(ProblemException problem, String path, String correlation) {
    try {
      return json.writeValueAsString(Problem.of(problem, path, correlation));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
