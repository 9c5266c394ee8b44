package org.fairway.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A body that is announced as larger than the HTTP layer takes is refused before the resources are
 * reached; without this the refusal would have no body.
 */
@ApplicationScoped
class OversizeBodies {
  /** Before the HTTP layer's own check. */
  private static final int FIRST = 1000;

  private final ObjectMapper json;
  private final long largest;

  OversizeBodies(
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
    this.json = json;
    this.largest = largest.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, FIRST);
  }

  private void check(RoutingContext call) {
    if (announced(call) > largest) {
      refuse(call);
    } else {
      call.next();
    }
  }

  private static long announced(RoutingContext call) {
    try {
      String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** The connection is closed: nobody is going to read the body. */
  private void refuse(RoutingContext call) {
    String correlation = Correlation.safeOrNew(call.request().getHeader(Correlation.HEADER));
    String request = Correlation.safeOrNew(call.request().getHeader(Correlation.REQUEST_HEADER));
    HttpServerResponse answer = call.response();
    answer
        .setStatusCode(ProblemType.BODY_TOO_LARGE.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader(Correlation.HEADER, correlation)
        .putHeader(Correlation.REQUEST_HEADER, request)
        .putHeader(HttpHeaders.CONNECTION, "close")
        .end(body(call.request().path(), correlation))
        .onComplete(sent -> call.request().connection().close());
  }

  private String body(String path, String correlation) {
    try {
      return json.writeValueAsString(Problem.of(BodyLimit.tooLarge(largest), path, correlation));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
