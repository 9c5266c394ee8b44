package org.fairway.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The one exception-to-status table. Whatever is not listed becomes a 500 that tells the caller
 * only an id.
 */
class ExceptionMappers {
  private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

  @ServerExceptionMapper
  Response problem(ProblemException e, UriInfo uri) {
    Response.ResponseBuilder answer =
        Response.fromResponse(
            Problem.of(e, uri.getRequestUri().getRawPath(), Correlation.current()).toResponse());
    e.headers().forEach(answer::header);
    return answer.build();
  }

  @ServerExceptionMapper
  Response json(MismatchedInputException e, UriInfo uri) {
    return problem(JsonProblems.of(e), uri);
  }

  @ServerExceptionMapper
  Response validation(ConstraintViolationException e, UriInfo uri) {
    return problem(ValidationProblems.of(e), uri);
  }

  @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
  Response unauthenticated(SecurityException e, UriInfo uri) {
    return problem(Problems.of(ProblemType.UNAUTHENTICATED), uri);
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException e, UriInfo uri) {
    return problem(Problems.of(ProblemType.FORBIDDEN), uri);
  }

  @ServerExceptionMapper
  Response stale(OptimisticLockException e, UriInfo uri) {
    return problem(ETags.stale(), uri);
  }

  @ServerExceptionMapper
  Response web(WebApplicationException e, UriInfo uri) {
    if (e.getCause() instanceof ProblemException cause) {
      return problem(cause, uri);
    }
    if (e.getCause() instanceof JsonProcessingException cause) {
      return problem(JsonProblems.of(cause), uri);
    }
    return problem(HttpProblems.of(e.getResponse().getStatus()), uri);
  }

  @ServerExceptionMapper
  Response other(Throwable e, UriInfo uri) {
    ProblemException known = Causes.problemIn(e);
    if (known != null) {
      return problem(known, uri);
    }
    if (Outages.in(e)) {
      LOG.warnf("the database cannot do it at the moment: %s", SafeTrace.of(e));
      return problem(Problems.of(ProblemType.UNAVAILABLE), uri);
    }
    LOG.errorf("request failed: %s", SafeTrace.of(e));
    return problem(Problems.of(ProblemType.INTERNAL_ERROR), uri);
  }
}
