package org.fairway.referral.referral.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.referral.referral.LineKind;
import org.fairway.referral.referral.ReferralTimeline;
import org.fairway.referral.referral.TimelineEntry;
import org.fairway.referral.referral.TimelineFilter;

@Path("/v1/referrals/{id}/timeline")
@Tag(name = "Referrals", description = "From a partner's draft to what came of it")
@Produces(MediaType.APPLICATION_JSON)
public class TimelineResource {

  private static final String LIST = "timeline";

  private final ReferralTimeline timeline;
  private final Cursors cursors;

  TimelineResource(ReferralTimeline timeline, Cursors cursors) {
    this.timeline = timeline;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listTimeline",
      summary = "Read all that happened to a referral, newest first",
      description =
          "Moves, changes, notes, contacts, appointments, news of the pathway and clocks in one"
              + " order. A referrer sees of it what it may know. Is on record.")
  public Page<TimelineView> list(
      @PathParam("id") UUID id,
      @QueryParam("kind") @Parameter(description = "Only lines of this kind") LineKind kind,
      @Valid @BeanParam PageRequest page) {
    Map<String, String> given = new TreeMap<>(Map.of("referral", id.toString()));
    if (kind != null) {
      given.put("kind", kind.name());
    }
    List<String> at = cursors.verify(LIST, given, page.cursor());
    TimelineFilter filter =
        at.isEmpty()
            ? new TimelineFilter(kind, null, null)
            : new TimelineFilter(kind, Instant.parse(at.get(0)), UUID.fromString(at.get(1)));
    return Page.of(
        timeline.page(id, filter, page.limit() + 1),
        page.limit(),
        TimelineView::of,
        last -> cursors.sign(LIST, given, position(last)));
  }

  private static List<String> position(TimelineEntry last) {
    return List.of(last.at().toString(), last.id().toString());
  }
}
