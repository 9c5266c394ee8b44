package org.fairway.pathway.sidebyside.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.plan.PlanAudience;
import org.fairway.pathway.programme.ProgrammeStream;
import org.fairway.pathway.sidebyside.Comparisons;
import org.fairway.pathway.sidebyside.PlanComparison;
import org.fairway.pathway.sidebyside.ReceivedHead;
import org.fairway.pathway.sidebyside.ReceivedPlans;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** HTTP of what other care systems show. */
@Path("/v1/plans/received")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans side by side", description = "What care systems show each other of their plans")
public class ReceivedPlanResource {
  private static final String LIST = "received-plans";

  private final ReceivedPlans received;
  private final Comparisons comparisons;
  private final Pages pages;

  ReceivedPlanResource(ReceivedPlans received, Comparisons comparisons, Pages pages) {
    this.received = received;
    this.comparisons = comparisons;
    this.pages = pages;
  }

  @GET
  @Operation(
      operationId = "listReceivedPlans",
      summary = "List what other care systems show this one, newest first",
      description = "As long as they show it. For the care system itself.")
  public Page<ReceivedPlanView> list(@Valid @BeanParam PageRequest request) {
    return pages.newestFirst(
        LIST, request, received::page, ReceivedHead::id, ReceivedPlanView::inList);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getReceivedPlan",
      summary = "Read what another care system shows",
      description = "Its figures are as anybody may see them; hidden ones say so.")
  @APIResponseSchema(
      value = ReceivedPlanView.class,
      responseCode = "200",
      responseDescription = "What it shows")
  public Response get(@PathParam("id") UUID id) {
    return ETags.read(ReceivedPlanView.of(received.get(id)), 0);
  }

  @GET
  @Path("/{id}/comparison")
  @Operation(
      operationId = "comparePlans",
      summary = "Lay the own plan beside another care system's",
      description =
          "Commitments by stream and indicator, programmes by stream, with their groups, targets"
              + " and results of the same years. The own figures are asked of metrics-service now,"
              + " with your own token (scope metrics:read). What one of the two has not got is"
              + " absent and not 0; a difference is told only of figures that both show, counted"
              + " alike.")
  @APIResponseSchema(
      value = PlanComparison.class,
      responseCode = "200",
      responseDescription = "Both, side by side")
  @APIResponse(responseCode = "422", description = "Too many; ask for one stream")
  @APIResponse(responseCode = "502", description = "metrics-service gave no usable answer")
  public PlanComparison compare(
      @PathParam("id") UUID id,
      @QueryParam("stream") @Parameter(description = "Only this stream; absent: all")
          ProgrammeStream stream,
      @QueryParam("audience")
          @DefaultValue("ICS")
          @Parameter(description = "Who is to read the own figures; metrics-service decides")
          PlanAudience audience) {
    return comparisons.of(id, stream, audience);
  }
}
