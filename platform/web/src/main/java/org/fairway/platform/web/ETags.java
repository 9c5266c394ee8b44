package org.fairway.platform.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;

/**
 * Strong entity tags made from the version of a row, and the preconditions on them (RFC 9110,
 * section 13).
 */
public final class ETags {
  private ETags() {}

  /** Tag of a version. */
  public static EntityTag of(long version) {
    return new EntityTag("v" + version);
  }

  /**
   * Lets a change pass only if the caller has seen the present version: 428 without {@code
   * If-Match}, 412 if stale. {@code *} is refused as stale: it would mean changing what was never
   * read.
   */
  public static void requireMatch(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw Problems.of(ProblemType.PRECONDITION_REQUIRED);
    }
    String present = "\"" + of(version).getValue() + "\"";
    if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(present::equals)) {
      throw stale();
    }
  }

  /** 200 with the view and its tag, or 304 when the caller's {@code If-None-Match} still holds. */
  public static Response read(Request request, Object view, long version) {
    EntityTag tag = of(version);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return unchanged == null ? Response.ok(view).tag(tag).build() : unchanged.tag(tag).build();
  }

  /** 200 with the changed view and its new tag. */
  public static Response changed(Object view, long version) {
    return Response.ok(view).tag(of(version)).build();
  }

  static ProblemException stale() {
    return Problems.of(ProblemType.PRECONDITION_FAILED);
  }
}
