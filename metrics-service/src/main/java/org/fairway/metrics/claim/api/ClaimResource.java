package org.fairway.metrics.claim.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.PathPeriod;
import org.fairway.metrics.access.QueryAudience;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.claim.Claims;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.reference.Organisation;

/** Checks of published figures. */
@Path("/v1/organisations/{ods}/indicators/{standard}/{period}/checks")
@Tag(name = "Indicators", description = "The standards' indicators with all their figures")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClaimResource {

  private final Claims claims;
  private final Reach reach;

  ClaimResource(Claims claims, Reach reach) {
    this.claims = claims;
    this.reach = reach;
  }

  @POST
  @Operation(
      operationId = "checkFigures",
      summary = "Check published figures against definitions and facts",
      description =
          "Says of each figure whether the counts give it, and if not, which of the usual mistakes"
              + " would: a wrong unit or direction, another process counted, rates in place of"
              + " their ratio, digits cut off, rates rounded first. Stores nothing.")
  @APIResponseSchema(
      value = VerdictsView.class,
      responseCode = "200",
      responseDescription = "A verdict on each")
  public VerdictsView check(
      @PathParam("ods") @Size(max = 10) @Parameter(description = "ODS code", example = "RNA")
          String ods,
      @PathParam("standard") Standard standard,
      @PathParam("period")
          @Size(max = 7)
          @Parameter(description = "Financial year", example = PathPeriod.EXAMPLE)
          String period,
      @QueryParam("audience")
          @Size(max = 20)
          @Parameter(
              description = "For whom; absent: the most detailed that the caller may have",
              schema = @Schema(implementation = Audience.class))
          String audience,
      @NotNull @Valid ClaimSheet sheet) {
    Organisation organisation = reach.organisation(ods);
    Period year = PathPeriod.of(period);
    return VerdictsView.of(
        claims.check(
            organisation.ods(),
            standard,
            year,
            QueryAudience.of(audience),
            sheet.figures().stream().map(ClaimBody::toClaim).toList()));
  }
}
