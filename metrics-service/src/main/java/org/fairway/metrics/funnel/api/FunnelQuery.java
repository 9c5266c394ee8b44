package org.fairway.metrics.funnel.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fairway.metrics.access.AudienceQuery;
import org.fairway.metrics.access.Queries;
import org.fairway.metrics.funnel.Counted;
import org.fairway.metrics.funnel.GroupBy;
import org.fairway.metrics.funnel.Question;

/** Query parameters that all operations on the funnel share; used as {@code @Valid @BeanParam}. */
public class FunnelQuery extends AudienceQuery {

  /** How a group may be written. */
  static final String GROUP = "[A-Za-z0-9_+-]{1,60}";

  @QueryParam("from")
  @Size(max = 10)
  @Parameter(
      description = "First day of referral",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  String from;

  @QueryParam("to")
  @Size(max = 10)
  @Parameter(
      description = "Last day of referral",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  String to;

  @QueryParam("groupBy")
  @Size(max = 20)
  @Parameter(
      description = "What the referrals are told apart by; absent: the total alone",
      schema = @Schema(implementation = FunnelGroupBy.class))
  String groupBy;

  @QueryParam("mapDate")
  @Size(max = 10)
  @Parameter(
      description =
          "With groupBy icb: the day whose boards are meant; absent: the last day of referral, or"
              + " today",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  String mapDate;

  @QueryParam("count")
  @Size(max = 20)
  @Parameter(
      description =
          "REFERRALS (the default) or PEOPLE: each once, however many records and referrals they"
              + " have; not for audiences ICS and PUBLIC",
      schema = @Schema(implementation = Counted.class))
  String count;

  Question question(String reference) {
    return new Question(
        Queries.day("from", from),
        Queries.day("to", to),
        GroupBy.asked(groupBy),
        reference,
        Queries.day("mapDate", mapDate),
        Queries.constant("count", Counted.class, count),
        audience());
  }
}
