package org.fairway.referral.directory.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.common.Texts;
import org.fairway.referral.directory.FeedFilter;

/** Parameters of the feed, by their names in Open Referral UK. */
class FeedQuery {

  @QueryParam("page")
  @DefaultValue("1")
  @Min(1)
  @Max(1_000_000)
  @Parameter(description = "Which page, from 1 on")
  int page = 1;

  @QueryParam("per_page")
  @DefaultValue("50")
  @Min(1)
  @Max(100)
  @Parameter(description = "Services on a page")
  int perPage = 50;

  @QueryParam("search")
  @Size(max = 100)
  @Pattern(regexp = Texts.LINE)
  @Parameter(description = "Part of a name, without regard to case")
  String search;

  @QueryParam("organization_id")
  @Parameter(description = "Only services of this organization, by the id that the feed gives it")
  UUID organizationId;

  @QueryParam("modified_after")
  @Size(max = 35)
  @Pattern(regexp = "[0-9TZ:.+-]*")
  @Parameter(description = "Only services changed at this moment (RFC 3339, UTC) or later")
  String modifiedAfter;

  FeedFilter filter() {
    return new FeedFilter(
        search == null || search.isBlank() ? null : search.strip(), organizationId, moment());
  }

  private Instant moment() {
    try {
      return modifiedAfter == null ? null : Instant.parse(modifiedAfter);
    } catch (DateTimeParseException e) {
      throw Problems.invalid(
          new Violation(
              "query.modified_after", "wrong-type", "A moment such as 2026-11-22T09:30:00Z."));
    }
  }
}
