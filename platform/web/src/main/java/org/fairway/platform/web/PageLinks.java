package org.fairway.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** {@code Link: <...>; rel="next"} (RFC 8288) with every page that is not the last. */
@Provider
class PageLinks implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof NextPage page && page.next() != null) {
      URI asked = request.getUriInfo().getRequestUri();
      URI next = UriBuilder.fromUri(asked).replaceQueryParam("cursor", page.next()).build();
      // relative, so that it holds behind any gateway
      String target = next.getRawPath() + "?" + next.getRawQuery();
      response.getHeaders().putSingle(HttpHeaders.LINK, "<" + target + ">; rel=\"next\"");
    }
  }
}
