package org.fairway.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Accepts or makes the two ids, mirrors them, and forbids caching unless the resource decided
 * otherwise.
 */
@Provider
@PreMatching
@Priority(1)
class CorrelationFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String CORRELATION = "fairway.correlation";
  private static final String REQUEST = "fairway.request";

  @Override
  public void filter(ContainerRequestContext request) {
    String given = request.getHeaderString(Correlation.HEADER);
    request.setProperty(
        REQUEST, Correlation.startRequest(request.getHeaderString(Correlation.REQUEST_HEADER)));
    request.setProperty(CORRELATION, Correlation.start(given));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    mirror(request, response, CORRELATION, Correlation.HEADER);
    mirror(request, response, REQUEST, Correlation.REQUEST_HEADER);
    response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  private static void mirror(
      ContainerRequestContext request,
      ContainerResponseContext response,
      String property,
      String header) {
    Object id = request.getProperty(property);
    if (id != null) {
      response.getHeaders().putSingle(header, id);
    }
  }
}
