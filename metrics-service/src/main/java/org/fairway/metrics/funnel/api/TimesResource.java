package org.fairway.metrics.funnel.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.funnel.FunnelTimes;

/** How long the steps of the chain take. */
@Path("/v1/funnels/times")
@Tag(name = "Funnels", description = "The chain from referral to lasting work")
@Produces(MediaType.APPLICATION_JSON)
public class TimesResource {

  private final FunnelTimes times;

  TimesResource(FunnelTimes times) {
    this.times = times;
  }

  @GET
  @Operation(
      operationId = "getFunnelTimes",
      summary = "Answer how long the steps of the chain take, and the variants of time to hire",
      description =
          "Median, mean and 90th percentile in days. A variant whose moments nobody reported says"
              + " so. Audiences ICS and PUBLIC get one financial year, whole days, and no figure"
              + " with few referrals behind it.")
  @APIResponseSchema(
      value = TimesView.class,
      responseCode = "200",
      responseDescription = "The times")
  public TimesView get(@Valid @BeanParam FunnelQuery query) {
    return TimesView.of(times.of(query.question(null)));
  }
}
