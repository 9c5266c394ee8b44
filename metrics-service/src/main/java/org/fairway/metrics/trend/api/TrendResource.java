package org.fairway.metrics.trend.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.AudienceQuery;
import org.fairway.metrics.access.PathPeriod;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.reference.Organisation;
import org.fairway.metrics.trend.Trends;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** Indicators through the years. */
@Path("/v1/organisations/{ods}/trends/{standard}")
@Tag(name = "Indicators", description = "The standards' indicators with all their figures")
@Produces(MediaType.APPLICATION_JSON)
public class TrendResource {

  private static final int USUAL_SPAN = 5;
  private static final int LONGEST = 20;

  private final Trends trends;
  private final Reach reach;

  TrendResource(Trends trends, Reach reach) {
    this.trends = trends;
    this.reach = reach;
  }

  @GET
  @Operation(
      operationId = "getTrends",
      summary = "Show a standard's indicators through the years",
      description =
          "With the change from year to year, and the years from which a series begins anew because"
              + " its definition or question changed: no change is told across such a break.")
  @APIResponseSchema(
      value = TrendView.class,
      responseCode = "200",
      responseDescription = "The series")
  public TrendView get(
      @PathParam("ods") @Size(max = 10) @Parameter(description = "ODS code", example = "RNA")
          String ods,
      @PathParam("standard") Standard standard,
      @QueryParam("from")
          @Size(max = 20)
          @Parameter(
              description = "First financial year; absent: four years before the last",
              example = "2020-21")
          String from,
      @QueryParam("to")
          @Size(max = 20)
          @Parameter(
              description = "Last financial year; absent: the present one",
              example = PathPeriod.EXAMPLE)
          String to,
      @Valid @BeanParam AudienceQuery asked) {
    Organisation organisation = reach.organisation(ods);
    Period last =
        to == null ? Period.of(LocalDate.now(ZoneOffset.UTC)) : PathPeriod.ofQuery("to", to);
    Period first =
        from == null
            ? new Period(last.startYear() - USUAL_SPAN + 1)
            : PathPeriod.ofQuery("from", from);
    int span = last.startYear() - first.startYear();
    if (span < 0 || span >= LONGEST) {
      throw Problems.invalid(
          new Violation("query.from", "span-invalid", "at most " + LONGEST + " years, in order"));
    }
    return TrendView.of(
        organisation, trends.of(organisation.ods(), standard, first, last, asked.audience()));
  }
}
