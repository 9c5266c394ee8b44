package org.fairway.metrics.representation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.AudienceQuery;
import org.fairway.metrics.access.PathPeriod;
import org.fairway.metrics.access.Queries;
import org.fairway.metrics.representation.Dimension;
import org.fairway.metrics.representation.Representations;

/** Who works here and is referred, beside who lives here. */
@Path("/v1/representation")
@Tag(name = "Representation", description = "Staff and referrals beside the community")
@Produces(MediaType.APPLICATION_JSON)
public class RepresentationResource {

  private static final String ODS = "[A-Za-z0-9]{3,10}";

  private final Representations representations;

  RepresentationResource(Representations representations) {
    this.representations = representations;
  }

  @GET
  @Operation(
      operationId = "getRepresentation",
      summary = "Lay staff and referrals of a year beside the people who live here",
      description =
          "The population is given as POPULATION facts of the care system: by the dimension, or by"
              + " lsoa21 for deprivation. Without them deciles of deprivation stand beside the"
              + " number of small areas, and the answer says so.")
  @APIResponseSchema(
      value = RepresentationView.class,
      responseCode = "200",
      responseDescription = "The representation")
  public RepresentationView get(
      @QueryParam("period")
          @Size(max = 20)
          @Parameter(description = "Financial year", required = true, example = PathPeriod.EXAMPLE)
          String period,
      @QueryParam("dimension")
          @Size(max = 20)
          @Parameter(
              description = "By what; absent: ethnicGroup",
              schema = @Schema(implementation = DimensionName.class))
          String dimension,
      @QueryParam("area")
          @Size(max = 10)
          @Pattern(regexp = ODS)
          @Parameter(
              description = "ODS code of the board whose area is meant; absent: the care system's")
          String area,
      @QueryParam("organisation")
          @Size(max = 100)
          @Parameter(description = "Whose staff is counted; absent: all of whom it is known")
          List<@Size(max = 10) @Pattern(regexp = ODS) String> organisations,
      @Valid @BeanParam AudienceQuery asked) {
    return RepresentationView.of(
        representations.of(
            PathPeriod.ofQuery("period", period),
            dimension(dimension),
            area,
            organisations == null ? new TreeSet<>() : new TreeSet<>(organisations),
            asked.audience()));
  }

  private static Dimension dimension(String text) {
    String allowed =
        Arrays.stream(Dimension.values())
            .map(Dimension::parameter)
            .collect(Collectors.joining(", "));
    return Dimension.of(text == null ? Dimension.ETHNIC_GROUP.parameter() : text)
        .orElseThrow(() -> Queries.unknown("dimension", allowed));
  }
}
