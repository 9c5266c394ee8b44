package org.fairway.pathway.sidebyside.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.plan.PlanYear;
import org.fairway.pathway.sidebyside.FigureFixing;
import org.fairway.pathway.sidebyside.FixedFigures;
import org.fairway.pathway.sidebyside.FixedYears;
import org.fairway.platform.web.ETags;

/** HTTP of fixed figures. */
@Path("/v1/plans/figures/{period}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans side by side", description = "What care systems show each other of their plans")
public class PlanFiguresResource {
  private static final String PERIOD = "path.period";
  private static final String SUCH_AS = "Financial year such as 2024-25";

  private final FigureFixing fixing;
  private final FixedYears years;

  PlanFiguresResource(FigureFixing fixing, FixedYears years) {
    this.fixing = fixing;
    this.years = years;
  }

  @PUT
  @Operation(
      operationId = "fixPlanFigures",
      summary = "Fix the figures of a year that is over",
      description =
          "Asks metrics-service for every figure that a plan may be measured by, as anybody may see"
              + " it, with your own token (scope metrics:read). All that is shown to others about"
              + " that year is taken from there. A year that is fixed is answered as it is.")
  @APIResponse(
      responseCode = "200",
      description = "Fixed",
      headers = @Header(name = "ETag", ref = "#/components/headers/ETag"),
      content = @Content(schema = @Schema(implementation = PlanFiguresView.class)))
  @APIResponse(responseCode = "422", description = "The year is not over")
  @APIResponse(responseCode = "502", description = "metrics-service gave no usable answer")
  public Response fix(
      @PathParam("period")
          @Size(max = 7)
          @Pattern(regexp = PlanYear.PATTERN)
          @Parameter(description = SUCH_AS)
          String period) {
    FixedFigures fixed = fixing.fix(Years.of(PERIOD, period));
    return ETags.changed(PlanFiguresView.of(fixed), fixed.version());
  }

  @GET
  @Operation(
      operationId = "getPlanFigures",
      summary = "Read whether the figures of a year are fixed",
      description = "When they were taken, by which definition, and whether others know some.")
  @APIResponseSchema(
      value = PlanFiguresView.class,
      responseCode = "200",
      responseDescription = "They are")
  public Response get(
      @PathParam("period")
          @Size(max = 7)
          @Pattern(regexp = PlanYear.PATTERN)
          @Parameter(description = SUCH_AS)
          String period) {
    FixedFigures fixed = years.get(Years.of(PERIOD, period).toString());
    return ETags.read(PlanFiguresView.of(fixed), fixed.version());
  }

  @DELETE
  @Operation(
      operationId = "discardPlanFigures",
      summary = "Take fixed figures back that nobody else has seen",
      description = "Not once one of them was published, nor while a draft has them.")
  @APIResponse(responseCode = "204", description = "They can be fixed anew")
  @APIResponse(responseCode = "409", description = "They were shown, or a publication has them")
  public void discard(
      @PathParam("period")
          @Size(max = 7)
          @Pattern(regexp = PlanYear.PATTERN)
          @Parameter(description = SUCH_AS)
          String period,
      @HeaderParam("If-Match") String ifMatch) {
    years.discard(Years.of(PERIOD, period).toString(), ifMatch);
  }
}
