package org.fairway.metrics.target.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.AudienceQuery;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.access.YearPath;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.reference.Organisation;
import org.fairway.metrics.target.Targets;

/** Targets of the high-impact actions. */
@Path("/v1/organisations/{ods}/targets/{period}")
@Tag(name = "Indicators", description = "The standards' indicators with all their figures")
@Produces(MediaType.APPLICATION_JSON)
public class TargetResource {

  private final Targets targets;
  private final Reach reach;

  TargetResource(Targets targets, Reach reach) {
    this.targets = targets;
    this.reach = reach;
  }

  @GET
  @Operation(
      operationId = "getTargets",
      summary = "Hold an organisation against the targets of the high-impact actions",
      description =
          "Parity where the improvement plan says parity, better than the year before where it"
              + " says improvement. What may not be seen of an indicator is not told of its target.")
  @APIResponseSchema(
      value = TargetsView.class,
      responseCode = "200",
      responseDescription = "The targets")
  public TargetsView get(@Valid @BeanParam YearPath where, @Valid @BeanParam AudienceQuery asked) {
    Organisation organisation = reach.organisation(where.ods());
    Period year = where.period();
    return TargetsView.of(
        organisation,
        year,
        targets.plan(year),
        targets.of(organisation.ods(), year, asked.audience()));
  }
}
