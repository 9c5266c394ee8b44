package org.fairway.metrics.indicator.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.AudienceQuery;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.access.YearPath;
import org.fairway.metrics.catalogue.AskedBand;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.indicator.Indicators;
import org.fairway.metrics.reference.Organisation;

/** The indicators of an organisation. */
@Path("/v1/organisations/{ods}/indicators/{standard}/{period}")
@Tag(name = "Indicators", description = "The standards' indicators with all their figures")
@Produces(MediaType.APPLICATION_JSON)
public class IndicatorResource {

  private final Indicators indicators;
  private final Reach reach;

  IndicatorResource(Indicators indicators, Reach reach) {
    this.indicators = indicators;
    this.reach = reach;
  }

  @GET
  @Operation(
      operationId = "getIndicators",
      summary = "Answer every indicator of a standard",
      description =
          "One without facts says so. For audiences beyond the organisation small counts are"
              + " hidden, with all that could give them away.")
  @APIResponseSchema(
      value = IndicatorsView.class,
      responseCode = "200",
      responseDescription = "The indicators")
  public IndicatorsView get(
      @Valid @BeanParam YearPath where,
      @PathParam("standard") Standard standard,
      @Valid @BeanParam AudienceQuery asked,
      @QueryParam("snapshotVersion")
          @Min(1)
          @Parameter(
              description =
                  "An earlier version of the workforce snapshot, for audience ORGANISATION only;"
                      + " absent: the current one")
          Long snapshotVersion,
      @QueryParam("adverseBelow")
          @DecimalMin("0")
          @DecimalMax("1")
          @Parameter(description = "Ratios below are flagged; absent: the standard's own bound")
          BigDecimal adverseBelow,
      @QueryParam("adverseAbove")
          @DecimalMin("1")
          @DecimalMax("100")
          @Parameter(description = "Ratios above are flagged; absent: the standard's own bound")
          BigDecimal adverseAbove) {
    Organisation organisation = reach.organisation(where.ods());
    Period year = where.period();
    return IndicatorsView.of(
        organisation,
        year,
        indicators.of(
            indicators.question(organisation.ods(), year),
            standard,
            asked.audience(),
            Optional.ofNullable(snapshotVersion),
            new AskedBand(number(adverseBelow), number(adverseAbove))));
  }

  private static Double number(BigDecimal bound) {
    return bound == null ? null : bound.doubleValue();
  }
}
