package org.fairway.metrics.comparison.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.fairway.metrics.comparison.Comparisons;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.reference.Organisation;

/** An organisation beside others. */
@Path("/v1/organisations/{ods}/comparisons/{standard}/{period}")
@Tag(name = "Indicators", description = "The standards' indicators with all their figures")
@Produces(MediaType.APPLICATION_JSON)
public class ComparisonResource {

  private final Comparisons comparisons;
  private final Reach reach;

  ComparisonResource(Comparisons comparisons, Reach reach) {
    this.comparisons = comparisons;
    this.reach = reach;
  }

  @GET
  @Operation(
      operationId = "getComparison",
      summary = "Put an organisation beside its care system and England",
      description =
          "The care system's figure is the one stated for its own code, else the counts of its"
              + " organisations added up, of three or more and only if that tells no small count."
              + " England's are the facts stated for code E92000001. Percentages and scores of"
              + " surveys are never added up.")
  @APIResponseSchema(
      value = ComparisonView.class,
      responseCode = "200",
      responseDescription = "The comparison")
  public ComparisonView get(
      @Valid @BeanParam YearPath where,
      @PathParam("standard") Standard standard,
      @Valid @BeanParam AudienceQuery asked) {
    Organisation organisation = reach.organisation(where.ods());
    Period year = where.period();
    return ComparisonView.of(
        organisation, year, comparisons.of(organisation.ods(), standard, year, asked.audience()));
  }
}
