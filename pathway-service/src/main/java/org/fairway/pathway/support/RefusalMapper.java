package org.fairway.pathway.support;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.fairway.platform.web.Correlation;
import org.fairway.platform.web.Problem;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.Violation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells a caller what a domain rule refused: 403, 409 or 422 by its kind. */
class RefusalMapper {

  @ServerExceptionMapper
  Response refused(Refusal no, UriInfo uri) {
    ProblemType type = type(no);
    List<Violation> errors =
        no.kind() == Refusal.Kind.INPUT
            ? List.of(new Violation(no.pointer(), no.code(), no.getMessage()))
            : List.of();
    String code = type == ProblemType.CONFLICT ? no.code() : type.code();
    Problem body =
        new Problem(
            type.uri(),
            type.title(),
            type.status(),
            no.getMessage(),
            uri.getRequestUri().getPath(),
            code,
            Correlation.current(),
            errors);
    return Response.status(type.status()).type(Problem.MEDIA_TYPE).entity(body).build();
  }

  private static ProblemType type(Refusal no) {
    return switch (no.kind()) {
      case INPUT -> ProblemType.UNPROCESSABLE;
      case ROLE -> ProblemType.FORBIDDEN;
      case STATE ->
          no.code().equals("move-not-allowed")
              ? ProblemType.TRANSITION_NOT_ALLOWED
              : ProblemType.CONFLICT;
    };
  }
}
