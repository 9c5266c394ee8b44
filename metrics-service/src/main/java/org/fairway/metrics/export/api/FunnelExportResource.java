package org.fairway.metrics.export.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.AudienceQuery;
import org.fairway.metrics.access.Queries;
import org.fairway.metrics.export.FunnelExport;
import org.fairway.metrics.funnel.Counted;
import org.fairway.metrics.funnel.GroupBy;
import org.fairway.metrics.funnel.Question;
import org.fairway.platform.web.AnswersFile;

/** The care system's chain as a table. */
@Path("/v1/exports/funnel")
@Tag(name = "Exports", description = "Figures as tables, protected for their audience")
public class FunnelExportResource {

  private final FunnelExport funnel;

  FunnelExportResource(FunnelExport funnel) {
    this.funnel = funnel;
  }

  @GET
  @Produces({FormatQuery.JSON, FormatQuery.CSV})
  @Operation(
      operationId = "exportFunnel",
      summary = "Export the chain from referral to lasting work",
      description =
          "A row for each figure, with its unit, and its status and reason when it is not there."
              + " Made from the same answer as getFunnels, protected alike.")
  @AnswersFile(
      value = "The table",
      types = {FormatQuery.CSV, FormatQuery.JSON},
      largest = FormatQuery.LARGEST)
  public Response get(
      @QueryParam("from")
          @Size(max = 10)
          @Parameter(
              description = "First day of referral",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          String from,
      @QueryParam("to")
          @Size(max = 10)
          @Parameter(
              description = "Last day of referral",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          String to,
      @QueryParam("groupBy")
          @Size(max = 20)
          @Parameter(description = "As for getFunnels; absent: the total alone")
          String groupBy,
      @QueryParam("reference")
          @Size(max = 60)
          @Pattern(regexp = "[A-Za-z0-9_+ .-]*")
          @Parameter(description = "As for getFunnels")
          String reference,
      @QueryParam("mapDate")
          @Size(max = 10)
          @Parameter(
              description = "As for getFunnels",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          String mapDate,
      @Valid @BeanParam AudienceQuery asked,
      @Valid @BeanParam FormatQuery wanted) {
    Question question =
        new Question(
            Queries.day("from", from),
            Queries.day("to", to),
            GroupBy.asked(groupBy),
            reference,
            Queries.day("mapDate", mapDate),
            Counted.REFERRALS,
            asked.audience());
    return wanted.file(funnel.of(question));
  }
}
