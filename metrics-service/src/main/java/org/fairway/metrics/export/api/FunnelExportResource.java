package org.fairway.metrics.export.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.QueryAudience;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.export.FunnelExport;
import org.fairway.metrics.funnel.GroupBy;
import org.fairway.metrics.funnel.Question;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** The care system's chain as a table. */
@Path("/v1/exports/funnel")
@Tag(name = "Exports", description = "Figures as tables, protected for their audience")
public class FunnelExportResource {

  private static final int LARGEST = 100_000_000;

  private final FunnelExport funnel;

  FunnelExportResource(FunnelExport funnel) {
    this.funnel = funnel;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "exportFunnel",
      summary = "Export the chain from referral to lasting work",
      description =
          "A row for each figure, with its unit, and its status and reason when it is not there."
              + " Made from the same answer as getFunnels, protected alike.")
  @APIResponse(
      responseCode = "200",
      description = "The table",
      headers =
          @Header(
              name = "Content-Disposition",
              description = "With the file's name",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      maxLength = 200,
                      pattern = "^attachment; filename=\"[A-Za-z0-9._-]+\"$")),
      content = {
        @Content(
            mediaType = "text/csv",
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST)),
        @Content(
            mediaType = "application/json",
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST))
      })
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
      @QueryParam("audience")
          @Size(max = 20)
          @Parameter(
              description = "For whom; absent: the most detailed that the caller may have",
              schema = @Schema(implementation = Audience.class))
          String audience,
      @QueryParam("format")
          @Size(max = 10)
          @Parameter(
              description = "Absent: what Accept says, else json",
              schema = @Schema(implementation = ExportResource.Format.class))
          String format,
      @Context HttpHeaders headers) {
    Question question =
        new Question(
            day("from", from),
            day("to", to),
            groupBy(groupBy),
            reference,
            day("mapDate", mapDate),
            QueryAudience.of(audience));
    return Negotiation.file(funnel.of(question), Negotiation.format(format, headers));
  }

  private static LocalDate day(String name, String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Problems.invalid(
          new Violation("query." + name, "date-invalid", "a day such as 2025-04-01"));
    }
  }

  private static Optional<GroupBy> groupBy(String text) {
    Optional<GroupBy> found = Optional.ofNullable(text).flatMap(GroupBy::of);
    if (text != null && found.isEmpty()) {
      String allowed =
          Arrays.stream(GroupBy.values()).map(GroupBy::parameter).collect(Collectors.joining(", "));
      throw Problems.invalid(
          new Violation("query.groupBy", "value-unknown", "allowed: " + allowed));
    }
    return found;
  }
}
