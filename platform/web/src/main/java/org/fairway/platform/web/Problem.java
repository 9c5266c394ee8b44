package org.fairway.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of every error answer: RFC 9457 {@code application/problem+json}.
 *
 * @param type stable URI of the problem type
 * @param title the type's short sentence
 * @param status HTTP status, repeated from the answer
 * @param detail this occurrence, safe to show: no class name, SQL, stack or personal value
 * @param instance path of the request
 * @param code stable code: the type's, or a more specific one
 * @param correlationId id to quote to support; it is in the logs
 * @param errors every single violation, empty where there is only one matter
 */
@Schema(name = "Problem", description = "RFC 9457 problem document")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    URI type,
    @Schema(maxLength = 200) String title,
    int status,
    @Schema(maxLength = LONGEST_TEXT) String detail,
    @Schema(maxLength = LONGEST_TEXT) String instance,
    @Schema(maxLength = 100) String code,
    @Schema(maxLength = 64) String correlationId,
    @Schema(maxItems = MOST_ERRORS) List<Violation> errors) {

  /** Characters of a detail, an instance or a pointer; what is longer is cut. */
  public static final int LONGEST_TEXT = 2000;

  /** Violations that are listed; the detail tells how many there are. */
  public static final int MOST_ERRORS = 1000;

  /** Media type of problem documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(ProblemException e, String instance, String correlationId) {
    ProblemType type = e.type();
    return new Problem(
        type.uri(),
        type.title(),
        type.status(),
        cut(e.getMessage()),
        cut(instance),
        e.code(),
        correlationId,
        e.violations().stream()
            .limit(MOST_ERRORS)
            .map(v -> new Violation(cut(v.pointer()), v.code(), cut(v.detail())))
            .toList());
  }

  private static String cut(String text) {
    return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }

  Response toResponse() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }
}
