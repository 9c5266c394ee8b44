package org.fairway.platform.web.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.RateLimits;
import org.fairway.platform.web.Violation;

/**
 * The problem that the real error would be, from the same makers. Where only the service could say
 * what exactly is wrong, the text says that it is a rehearsal.
 */
@ApplicationScoped
class RehearsedProblems {
  static final String APPLIED = "Preference-Applied";
  private final RateLimits limits;

  RehearsedProblems(RateLimits limits) {
    this.limits = limits;
  }

  /** The problem of a type at an operation, marked as asked for by {@code preference}. */
  ProblemException of(ProblemType type, OperationErrors operation, String preference) {
    return marked(real(type, operation), preference);
  }

  private ProblemException real(ProblemType type, OperationErrors operation) {
    return switch (type) {
      case TOO_MANY_REQUESTS -> limits.refusal();
      case SCOPE_MISSING -> Problems.scopeMissing(String.join(" ", operation.scopes()));
      case INVALID_CURSOR -> Problems.invalidCursor();
      case INVALID_REQUEST -> Problems.invalid(violation());
      case UNPROCESSABLE -> Problems.unprocessable(violation());
      default -> Problems.of(type);
    };
  }

  private static Violation violation() {
    return new Violation(
        "", "rehearsed", "A rehearsal: a real answer says here what is wrong, and where.");
  }

  /** 400 for a caller who wants to be told what cannot be rehearsed. */
  ProblemException undocumented(OperationErrors operation) {
    String codes =
        operation.types().stream().map(ProblemType::code).collect(Collectors.joining(", "));
    String statuses =
        operation.types().stream()
            .map(t -> String.valueOf(t.status()))
            .distinct()
            .collect(Collectors.joining(", "));
    String detail = "This operation documents " + codes + "; statuses " + statuses + ".";
    ProblemException refused =
        Problems.invalid(List.of(new Violation("header.Prefer", "not-documented", detail)));
    return marked(refused, "handling=strict");
  }

  private static ProblemException marked(ProblemException problem, String preference) {
    Map<String, String> headers = new LinkedHashMap<>(problem.headers());
    headers.put(APPLIED, preference);
    return new ProblemException(
        problem.type(), problem.code(), problem.getMessage(), problem.violations(), headers);
  }
}
