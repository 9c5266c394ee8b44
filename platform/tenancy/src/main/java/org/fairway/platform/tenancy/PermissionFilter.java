package org.fairway.platform.tenancy;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Collections;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Quota;
import org.fairway.platform.web.RateLimits;

/**
 * The first wall: token, scope, role and organisation are checked before any resource method runs.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
class PermissionFilter implements ContainerRequestFilter {
  private final Operations operations;
  private final CurrentIdentityAssociation identities;
  private final CurrentScope current;
  private final Instance<DenialListener> denials;
  private final RateLimits limits;
  private final OpenCallers open;
  @Context ResourceInfo resource;

  PermissionFilter(
      Operations operations,
      CurrentIdentityAssociation identities,
      CurrentScope current,
      Instance<DenialListener> denials,
      RateLimits limits,
      OpenCallers open) {
    this.operations = operations;
    this.identities = identities;
    this.current = current;
    this.denials = denials;
    this.limits = limits;
    this.open = open;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Permission permission = operations.of(resource.getResourceMethod());
    if (permission == null) {
      throw Problems.forbidden("The operation is not open to anyone.");
    }
    current.operation(permission.operation());
    if (permission.access() == Permission.Access.TOKEN) {
      check(permission, TokenClaims.of(identities.getIdentity()), request);
    } else if (permission.access() == Permission.Access.PUBLIC) {
      request.setProperty(Quota.PROPERTY, open.take());
    }
  }

  private void check(Permission permission, TokenClaims token, ContainerRequestContext request) {
    if (token == null) {
      throw new UnauthorizedException();
    }
    Scope scope = token.scope();
    if (scope == null) {
      throw refused(permission, "The token does not name exactly one tenant and one organisation.");
    }
    current.set(scope);
    current.issuedAt(token.issuedAt());
    request.setProperty(Quota.PROPERTY, limits.take(current));
    if (!token.scopes().contains(permission.scope())) {
      denied(permission, "scope");
      throw Problems.scopeMissing(permission.scope());
    }
    if (Collections.disjoint(scope.roles(), permission.roles())) {
      throw refused(
          permission,
          "The operation is open to: "
              + String.join(", ", permission.roles().stream().sorted().toList())
              + ".");
    }
  }

  private ProblemException refused(Permission permission, String detail) {
    denied(permission, "role");
    return Problems.forbidden(detail);
  }

  private void denied(Permission permission, String reason) {
    if (current.isSet()) {
      denials.forEach(listener -> listener.denied(permission.operation(), reason));
    }
  }
}
