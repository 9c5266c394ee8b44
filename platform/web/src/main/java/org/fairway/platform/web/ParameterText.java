package org.fairway.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Text in query and path is held to what text in bodies is held to. */
@Provider
@Priority(Priorities.ENTITY_CODER)
class ParameterText implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    check("query.", request.getUriInfo().getQueryParameters());
    check("path.", request.getUriInfo().getPathParameters());
  }

  private static void check(String where, MultivaluedMap<String, String> values) {
    values.forEach((name, given) -> check(where + name, given));
  }

  private static void check(String pointer, List<String> given) {
    if (!given.stream().allMatch(Text::allowed)) {
      throw Problems.invalid(
          new Violation(pointer, "control-character", JsonProblems.FORBIDDEN_CHARACTER));
    }
  }
}
