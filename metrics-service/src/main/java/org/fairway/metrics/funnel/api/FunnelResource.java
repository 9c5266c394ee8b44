package org.fairway.metrics.funnel.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.funnel.FunnelConfig;
import org.fairway.metrics.funnel.Funnels;

/** The chain from referral to work. */
@Path("/v1/funnels")
@Tag(name = "Funnels", description = "The chain from referral to lasting work")
@Produces(MediaType.APPLICATION_JSON)
public class FunnelResource {

  private final Funnels funnels;
  private final AdverseBounds bounds;

  FunnelResource(Funnels funnels, FunnelConfig config) {
    this.funnels = funnels;
    this.bounds = AdverseBounds.of(config);
  }

  @GET
  @Operation(
      operationId = "getFunnels",
      summary = "Answer the chain from referral to lasting work",
      description =
          "For the whole care system: counts, conversion of every step, how likely each group"
              + " passes it compared with the reference group, and who is still in work. Audiences"
              + " ICS and PUBLIC get one financial year, with small counts hidden.")
  @APIResponseSchema(
      value = FunnelView.class,
      responseCode = "200",
      responseDescription = "The chain")
  public FunnelView get(
      @Valid @BeanParam FunnelQuery query,
      @QueryParam("reference")
          @Size(max = 60)
          @Pattern(regexp = FunnelQuery.GROUP)
          @Parameter(
              description =
                  "Group that the others are compared with, or OTHERS for everybody else; absent:"
                      + " as the settings say")
          String reference) {
    return FunnelView.of(funnels.of(query.question(reference)), bounds);
  }
}
