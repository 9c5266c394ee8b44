package org.fairway.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Requests without a {@code Host} that can be read (RFC 9112, section 3.2) are refused before
 * anything tries to read it and stumbles. Health and metrics answer without: what probes may speak
 * HTTP/1.0.
 */
@ApplicationScoped
class HostCheck {
  /** Before all other filters. */
  private static final int FIRST = 1100;

  private static final String PROBED = "/q/";

  private final EarlyAnswers answers;

  HostCheck(EarlyAnswers answers) {
    this.answers = answers;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, FIRST);
  }

  private void check(RoutingContext call) {
    if (isReadable(call) || call.request().path().startsWith(PROBED)) {
      call.next();
    } else {
      answers.last(call, refusal());
    }
  }

  static boolean isReadable(RoutingContext call) {
    return call.request().authority() != null;
  }

  static ProblemException refusal() {
    return Problems.invalid(
        new Violation(
            "header.Host",
            "malformed-host",
            "Host is a name or an address, with or without a port."));
  }
}
