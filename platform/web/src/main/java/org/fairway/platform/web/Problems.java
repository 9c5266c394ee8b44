package org.fairway.platform.web;

import java.util.List;
import java.util.Map;

/**
 * Short names for the problems that services raise. Each method returns the exception, to be thrown
 * by the caller.
 */
public final class Problems {
  private static final Map<ProblemType, Map<String, String>> HEADERS =
      Map.of(
          ProblemType.UNAUTHENTICATED, Map.of("WWW-Authenticate", "Bearer"),
          ProblemType.UNAVAILABLE, Map.of("Retry-After", "5"));

  private Problems() {}

  /**
   * A problem of which the plumbing has nothing more exact to say than its type, with the headers
   * that every answer of the type carries.
   */
  public static ProblemException of(ProblemType type) {
    return new ProblemException(
        type, type.code(), type.detail(), List.of(), HEADERS.getOrDefault(type, Map.of()));
  }

  /** 503: what is asked may be had a moment later. */
  public static ProblemException unavailable(String detail) {
    ProblemType type = ProblemType.UNAVAILABLE;
    return new ProblemException(type, type.code(), detail, List.of(), HEADERS.get(type));
  }

  /**
   * 404. Says the same for a thing that is not there and for one that the caller may not know of.
   */
  public static ProblemException notFound() {
    return of(ProblemType.NOT_FOUND);
  }

  /** 400 with every violation of the request's form. */
  public static ProblemException invalid(List<Violation> violations) {
    return new ProblemException(ProblemType.INVALID_REQUEST, summary(violations), violations);
  }

  /** 400 with the violations of the request's form. */
  public static ProblemException invalid(Violation... violations) {
    return invalid(List.of(violations));
  }

  /** 422 with every violation of a rule about the content. */
  public static ProblemException unprocessable(List<Violation> violations) {
    return new ProblemException(ProblemType.UNPROCESSABLE, summary(violations), violations);
  }

  /** 422 with the violations of a rule about the content. */
  public static ProblemException unprocessable(Violation... violations) {
    return unprocessable(List.of(violations));
  }

  /** 409 with a code of its own, for example {@code consent-missing}. */
  public static ProblemException conflict(String code, String detail) {
    return new ProblemException(ProblemType.CONFLICT, code, detail, List.of(), Map.of());
  }

  /** 409: the state machine has no such move from here. */
  public static ProblemException transitionNotAllowed(String detail) {
    return new ProblemException(ProblemType.TRANSITION_NOT_ALLOWED, detail);
  }

  /** 403. */
  public static ProblemException forbidden(String detail) {
    return new ProblemException(ProblemType.FORBIDDEN, detail);
  }

  /** The cursor is none of this list's. */
  public static ProblemException invalidCursor() {
    ProblemType type = ProblemType.INVALID_CURSOR;
    return new ProblemException(
        type, type.detail(), List.of(new Violation("query.cursor", type.code(), type.detail())));
  }

  /** 403: the operation needs a scope that the token does not carry. */
  public static ProblemException scopeMissing(String scope) {
    return new ProblemException(
        ProblemType.SCOPE_MISSING, "The operation needs the scope " + scope + ".");
  }

  private static String summary(List<Violation> violations) {
    return violations.size() == 1
        ? violations.get(0).detail()
        : violations.size() + " things are wrong with the request; each is listed in errors.";
  }
}
