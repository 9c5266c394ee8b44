package org.fairway.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
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

  private final EarlyAnswers answers;
  private final long largest;

  OversizeBodies(
      EarlyAnswers answers,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
    this.answers = answers;
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
    answers.last(call, BodyLimit.tooLarge(largest));
  }
}
