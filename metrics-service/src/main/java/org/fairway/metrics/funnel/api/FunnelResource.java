package org.fairway.metrics.funnel.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.QueryAudience;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.funnel.Funnels;
import org.fairway.metrics.funnel.GroupBy;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** The chain from referral to work. */
@Path("/v1/funnels")
@Tag(name = "Funnels", description = "The chain from referral to lasting work")
@Produces(MediaType.APPLICATION_JSON)
public class FunnelResource {

  /** What groups may be made by, for the description of the API. */
  @Schema(
      name = "FunnelGroupBy",
      description = "What the referrals are told apart by",
      type = SchemaType.STRING,
      enumeration = {
        "ethnicGroup",
        "disability",
        "sex",
        "ageBand",
        "imdDecile",
        "sourceType",
        "partner",
        "programme",
        "pathwayType",
        "priorityGroup"
      })
  interface FunnelGroupBy {}

  private final Funnels funnels;

  FunnelResource(Funnels funnels) {
    this.funnels = funnels;
  }

  @GET
  @Operation(
      operationId = "getFunnels",
      summary = "Answer the chain from referral to lasting work",
      description =
          "For the whole care system. Audiences ICS and PUBLIC get one financial year, with small"
              + " counts hidden.")
  @APIResponseSchema(
      value = FunnelView.class,
      responseCode = "200",
      responseDescription = "The chain")
  public FunnelView get(
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
          @Parameter(
              description = "What the referrals are told apart by; absent: the total alone",
              schema = @Schema(implementation = FunnelGroupBy.class))
          String groupBy,
      @QueryParam("audience")
          @Size(max = 20)
          @Parameter(
              description = "For whom; absent: the most detailed that the caller may have",
              schema = @Schema(implementation = Audience.class))
          String audience) {
    return FunnelView.of(
        funnels.of(day("from", from), day("to", to), groupBy(groupBy), QueryAudience.of(audience)));
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
