package org.fairway.platform.web;

import java.util.List;
import java.util.Map;

/**
 * Ends a request with a problem document. The message is shown to the caller: it must hold nothing
 * sensitive.
 */
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final String code;
  private final transient List<Violation> violations;
  private final transient Map<String, String> headers;

  /** A problem whose code is the type's. */
  public ProblemException(ProblemType type, String detail) {
    this(type, type.code(), detail, List.of(), Map.of());
  }

  /** A problem with every violation found. */
  public ProblemException(ProblemType type, String detail, List<Violation> violations) {
    this(type, type.code(), detail, violations, Map.of());
  }

  /** A problem with a code more specific than its type, and headers for the answer. */
  public ProblemException(
      ProblemType type,
      String code,
      String detail,
      List<Violation> violations,
      Map<String, String> headers) {
    super(detail);
    this.type = type;
    this.code = code;
    this.violations = List.copyOf(violations);
    this.headers = Map.copyOf(headers);
  }

  /** Type of the problem. */
  public ProblemType type() {
    return type;
  }

  /** Code of this occurrence. */
  public String code() {
    return code;
  }

  /** Single violations, possibly none. */
  public List<Violation> violations() {
    return violations;
  }

  /** Headers that the answer must carry, for example {@code Retry-After}. */
  public Map<String, String> headers() {
    return headers;
  }
}
