package org.fairway.reporting.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The part of metrics-service that reports are made from. Answers are read as text, so that no
 * digit of a number is lost.
 */
@RegisterRestClient(configKey = "metrics")
@Produces(MediaType.APPLICATION_JSON)
interface MetricsApi {

  @GET
  @Path("/v1/organisations/{ods}/indicators/{standard}/{period}")
  String indicators(
      @HeaderParam("Authorization") String authorization,
      @HeaderParam("X-Correlation-ID") String correlation,
      @PathParam("ods") String ods,
      @PathParam("standard") String standard,
      @PathParam("period") String period,
      @QueryParam("audience") String audience);

  @GET
  @Path("/v1/funnels")
  String funnels(
      @HeaderParam("Authorization") String authorization,
      @HeaderParam("X-Correlation-ID") String correlation,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("groupBy") String groupBy,
      @QueryParam("audience") String audience);
}
