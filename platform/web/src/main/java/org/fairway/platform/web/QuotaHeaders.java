package org.fairway.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Tells known callers with each answer what they may still ask for. */
@Provider
class QuotaHeaders implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(Quota.PROPERTY) instanceof Quota quota) {
      quota.headers().forEach(response.getHeaders()::putSingle);
    }
  }
}
