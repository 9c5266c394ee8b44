package org.fairway.platform.web;

/**
 * Problems for what the HTTP layer itself refuses: no such path, wrong method, wrong media type.
 */
final class HttpProblems {
  private HttpProblems() {}

  static ProblemException of(int status) {
    return switch (status) {
      case 401 ->
          new ProblemException(ProblemType.UNAUTHENTICATED, "A valid access token is required.");
      case 403 -> Problems.forbidden("The caller may not do this.");
      case 404 -> Problems.notFound();
      case 405 -> of(ProblemType.METHOD_NOT_ALLOWED, "This path does not answer this method.");
      case 406 -> of(ProblemType.NOT_ACCEPTABLE, "None of the media types in Accept can be given.");
      case 413 -> of(ProblemType.BODY_TOO_LARGE, "The body is larger than this operation takes.");
      case 415 ->
          of(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              "Send the media type that the operation documents.");
      case 503 -> of(ProblemType.UNAVAILABLE, "Try again in a moment.");
      default ->
          status >= 500
              ? of(ProblemType.INTERNAL_ERROR, "The request was not carried out.")
              : of(
                  ProblemType.INVALID_REQUEST,
                  "The request could not be read; check path, parameters and body.");
    };
  }

  private static ProblemException of(ProblemType type, String detail) {
    return new ProblemException(type, detail);
  }
}
