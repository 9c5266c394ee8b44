package org.fairway.platform.web.rehearsal;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fairway.platform.web.Caller;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.Quota;
import org.jboss.logging.Logger;

/**
 * Reads {@code Prefer: code=...} after token, scope and role were found good, and before the body
 * is read. A code that the operation does not document is passed over, as RFC 7240 asks, unless
 * {@code handling=strict} came with it: then it is 400 with the codes that there are.
 */
@jakarta.ws.rs.ext.Provider
@Priority(Priorities.AUTHORIZATION + 100)
class RehearsalFilter implements ContainerRequestFilter {
  private final boolean on;
  private final Provider<DocumentedErrors> documented;
  private final RehearsedProblems problems;
  private final Rehearsal rehearsal;
  private final Caller caller;
  @Context ResourceInfo resource;

  RehearsalFilter(
      @ConfigProperty(name = "fairway.web.rehearsals") boolean on,
      Provider<DocumentedErrors> documented,
      RehearsedProblems problems,
      Rehearsal rehearsal,
      Caller caller) {
    this.on = on;
    this.documented = documented;
    this.problems = problems;
    this.rehearsal = rehearsal;
    this.caller = caller;
  }

  void tell(@Observes StartupEvent start) {
    if (on) {
      Logger.getLogger(RehearsalFilter.class)
          .warn("fairway.web.rehearsals is on: callers may ask for errors; not for production");
    }
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!on) {
      return;
    }
    Preferences preferences = Preferences.of(request.getHeaders().get("Prefer"));
    Optional<ProblemException> asked =
        preferences.get("code").flatMap(code -> answer(code, preferences));
    asked.ifPresent(rehearsal::ask);
    if (asked.filter(p -> p.type() == ProblemType.TOO_MANY_REQUESTS).isPresent()) {
      // Whose budget is spent is not told what is left of it.
      request.removeProperty(Quota.PROPERTY);
    }
    if (!caller.identity().isEmpty()) {
      rehearsal.play();
    }
  }

  private Optional<ProblemException> answer(String code, Preferences preferences) {
    OperationErrors operation = documented.get().of(operationId());
    boolean strict = preferences.get("handling").filter("strict"::equalsIgnoreCase).isPresent();
    return operation
        .find(code)
        .map(type -> problems.of(type, operation, "code=" + code))
        .or(() -> strict ? Optional.of(problems.undocumented(operation)) : Optional.empty());
  }

  private String operationId() {
    Operation operation = resource.getResourceMethod().getAnnotation(Operation.class);
    return operation == null ? "" : operation.operationId();
  }
}
