package org.fairway.platform.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * What goes wrong outside the resources is a problem document too, and the log learns classes and
 * places of it, not the address: the HTTP layer's own handler writes the whole of it, query and
 * all, to the log, and its category is off.
 */
@ApplicationScoped
class HttpFailures {
  private static final Logger LOG = Logger.getLogger(HttpFailures.class);
  private static final int FIRST = Integer.MIN_VALUE / 2;
  private static final int BAD_REQUEST = 400;
  private static final int FAILURE = 500;

  private final EarlyAnswers answers;

  HttpFailures(EarlyAnswers answers) {
    this.answers = answers;
  }

  void register(@Observes Router router) {
    router.route().order(FIRST).failureHandler(this::handle);
    // what fails before any route is tried
    router.errorHandler(BAD_REQUEST, this::handle);
    router.errorHandler(FAILURE, this::handle);
  }

  private void handle(RoutingContext call) {
    if (call.failure() instanceof SecurityException) {
      // the authentication answers it, with its challenge
      call.next();
    } else if (call.response().ended() || call.response().headWritten()) {
      call.request().connection().close();
    } else {
      answer(call);
    }
  }

  private void answer(RoutingContext call) {
    ProblemException problem = problem(call);
    String correlation = Correlation.safeOrNew(call.request().getHeader(Correlation.HEADER));
    if (problem.type() == ProblemType.INTERNAL_ERROR) {
      LOG.errorf(
          "request failed outside the resources, correlation id %s: %s",
          correlation, call.failure() == null ? "" : SafeTrace.of(call.failure()));
    }
    answers.problem(call, problem, correlation);
  }

  private static ProblemException problem(RoutingContext call) {
    if (call.statusCode() == BAD_REQUEST && !HostCheck.isReadable(call)) {
      return HostCheck.refusal(); // where tracing stumbles over it before the check is asked
    }
    ProblemException known = call.failure() == null ? null : Causes.problemIn(call.failure());
    return known != null
        ? known
        : HttpProblems.of(call.statusCode() > 0 ? call.statusCode() : FAILURE);
  }
}
