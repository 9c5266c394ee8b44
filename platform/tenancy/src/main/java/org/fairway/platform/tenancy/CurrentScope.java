package org.fairway.platform.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import org.fairway.platform.web.Caller;

/**
 * The scope of the present request or piece of background work. Set once; without it nothing is
 * visible.
 */
@RequestScoped
public class CurrentScope implements Caller {
  private Scope scope;
  private Instant issuedAt = Instant.now();
  private String operation = "background-work";

  /** The scope; fails when there is none, so that nothing runs unscoped by accident. */
  public Scope get() {
    if (scope == null) {
      throw new IllegalStateException(
          "no tenant scope: the work was started outside a request and ScopedWork");
    }
    return scope;
  }

  /** True once a scope is set. */
  public boolean isSet() {
    return scope != null;
  }

  /** Sets the scope; a second, different one is refused. */
  public void set(Scope newScope) {
    if (scope != null && !scope.equals(newScope)) {
      throw new IllegalStateException("the scope of a piece of work cannot change");
    }
    scope = newScope;
  }

  /** When the caller's token was issued; now, where there is none. */
  public Instant issuedAt() {
    return issuedAt;
  }

  void issuedAt(Instant moment) {
    issuedAt = moment;
  }

  /** Operation that is being called, or {@code background-work}. */
  public String operation() {
    return operation;
  }

  void operation(String operationId) {
    operation = operationId;
  }

  @Override
  public String tenant() {
    return scope == null ? "" : scope.tenant();
  }

  @Override
  public String identity() {
    return scope == null
        ? ""
        : String.join(" ", scope.client(), scope.organisation(), scope.actor());
  }
}
