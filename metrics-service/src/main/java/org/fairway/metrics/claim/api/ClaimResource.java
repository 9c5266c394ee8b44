package org.fairway.metrics.claim.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.AudienceQuery;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.access.YearPath;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.claim.Claims;
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
      @Valid @BeanParam YearPath where,
      @PathParam("standard") Standard standard,
      @Valid @BeanParam AudienceQuery asked,
      @NotNull @Valid ClaimSheet sheet) {
    Organisation organisation = reach.organisation(where.ods());
    Period year = where.period();
    return VerdictsView.of(
        claims.check(
            organisation.ods(),
            standard,
            year,
            asked.audience(),
            sheet.figures().stream().map(ClaimBody::toClaim).toList()));
  }
}
