package org.fairway.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds the query to what the operation declares, once it is known who calls. A filter that is
 * misspelt would otherwise be none, and the answer a longer list than was asked for; a value that
 * cannot be read would be answered as if there were no such resource.
 */
@Provider
@Priority(Priorities.ENTITY_CODER - 1)
class QueryFilter implements ContainerRequestFilter {
  private final Map<Method, DeclaredQuery> declared = new ConcurrentHashMap<>();
  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    declared
        .computeIfAbsent(resource.getResourceMethod(), DeclaredQuery::of)
        .check(request.getUriInfo().getQueryParameters());
  }
}
