package org.fairway.referral.worklist.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.referral.referral.ReferralStatus;
import org.fairway.referral.worklist.WorkCount;
import org.fairway.referral.worklist.WorkFilter;
import org.fairway.referral.worklist.WorkItem;
import org.fairway.referral.worklist.WorkKind;
import org.fairway.referral.worklist.Worklist;

@Path("/v1/worklist")
@Tag(name = "Work", description = "How long referrals wait, and what needs whom today")
@Produces(MediaType.APPLICATION_JSON)
public class WorklistResource {

  private static final String LIST = "worklist";

  private final Worklist worklist;
  private final Cursors cursors;

  WorklistResource(Worklist worklist, Cursors cursors) {
    this.worklist = worklist;
    this.cursors = cursors;
  }

  /** One thing to be done. */
  @Schema(name = "WorkItem", description = "One thing to be done")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      @NotNull WorkKind kind,
      @Schema(description = "When it is due") Instant dueAt,
      @Schema(description = "Since when it waits, where nothing is due") Instant since,
      @Schema(required = true, description = "It should have been done") boolean overdue,
      @NotNull UUID referralId,
      @Schema(
              description = "Name to read aloud; absent for a draft",
              maxLength = 20,
              pattern = "[A-Z0-9-]+")
          String reference,
      @NotNull ReferralStatus status,
      @NotNull @Schema(description = "The clock, appointment, check or referral") UUID aboutId,
      @Schema(maxLength = 100, description = "Subject of the caseworker") String assignedTo) {

    static View of(WorkItem item, Instant now) {
      return new View(
          item.kind(),
          item.due() ? item.at() : null,
          item.due() ? null : item.at(),
          item.overdue(now),
          item.referralId(),
          item.reference(),
          item.status(),
          item.aboutId(),
          item.assignedTo());
    }
  }

  /** How many things of a kind are to be done. */
  @Schema(name = "WorkCount", description = "How many things of a kind are to be done today")
  record CountView(
      @NotNull WorkKind kind,
      @Schema(required = true, minimum = "0") long today,
      @Schema(required = true, minimum = "0", description = "Of these, should have been done")
          long overdue) {

    static CountView of(WorkCount count) {
      return new CountView(count.kind(), count.today(), count.overdue());
    }
  }

  /** How much is to be done. */
  @Schema(name = "WorkCounts", description = "How much the workforce team has to do today")
  record Counts(@NotNull @Schema(maxItems = 20) List<CountView> items) {}

  @GET
  @Operation(
      operationId = "listWork",
      summary = "Read what needs you today, the most urgent first",
      description =
          "A coordinator: clocks, appointments and checks of the cases that are theirs or nobody's. A"
              + " referrer: questions that wait for its answer, and drafts of a week ago. An employer:"
              + " referrals that were routed to it and have not begun, and those whose consent to be"
              + " shown to it ends within a week; that they were read is on record.")
  public Page<View> list(
      @QueryParam("kind") @Parameter(description = "Only things of this kind") WorkKind kind,
      @QueryParam("everyone")
          @DefaultValue("false")
          @Parameter(description = "Also what others carry; for coordinators")
          boolean everyone,
      @Valid @BeanParam PageRequest page) {
    Map<String, String> given = new TreeMap<>(Map.of("everyone", "" + everyone));
    if (kind != null) {
      given.put("kind", kind.name());
    }
    List<String> at = cursors.verify(LIST, given, page.cursor());
    WorkFilter filter =
        at.isEmpty()
            ? new WorkFilter(kind, everyone, null, null)
            : new WorkFilter(kind, everyone, Instant.parse(at.get(0)), UUID.fromString(at.get(1)));
    Instant now = Instant.now();
    return Page.of(
        worklist.page(filter, page.limit() + 1),
        page.limit(),
        item -> View.of(item, now),
        last ->
            cursors.sign(LIST, given, List.of(last.at().toString(), last.aboutId().toString())));
  }

  @GET
  @Path("/counts")
  @Operation(
      operationId = "countWork",
      summary = "Read how much the workforce team has to do today",
      description = "By kind, whoever carries it; no referral and no person.")
  public Counts counts() {
    return new Counts(worklist.counts().stream().map(CountView::of).toList());
  }
}
