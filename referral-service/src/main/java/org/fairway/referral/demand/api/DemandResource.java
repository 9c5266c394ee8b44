package org.fairway.referral.demand.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.common.Moment;
import org.fairway.referral.demand.DemandPosition;
import org.fairway.referral.demand.UnmetDemand;
import org.fairway.referral.demand.UnmetDemands;
import org.fairway.referral.demand.api.DemandBodies.CountsView;
import org.fairway.referral.demand.api.DemandBodies.DemandView;
import org.fairway.referral.demand.api.DemandBodies.RecordBody;

@Path("/v1/unmet-demand")
@Tag(name = "Capacity", description = "Who has room, and what was looked for in vain")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DemandResource {

  private static final String LIST = "unmet-demand";
  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private final UnmetDemands demands;
  private final Cursors cursors;
  private final CurrentScope scope;

  DemandResource(UnmetDemands demands, Cursors cursors, CurrentScope scope) {
    this.demands = demands;
    this.cursors = cursors;
    this.scope = scope;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "recordUnmetDemand",
      summary = "Say what was looked for in vain",
      description = "Without a person. Declined referrals are counted by themselves.")
  @APIResponseSchema(
      value = DemandView.class,
      responseCode = "201",
      responseDescription = "Recorded")
  @APIResponse(responseCode = "422", description = "The area is not known")
  public Response record(@NotNull @Valid RecordBody body) {
    UnmetDemand made = demands.record(body.toNewDemand());
    return Created.at("/v1/unmet-demand/" + made.id(), DemandView.of(made), version(made));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getUnmetDemand",
      summary = "Read what was looked for in vain",
      description = "And whether it was met after all.")
  @APIResponseSchema(
      value = DemandView.class,
      responseCode = "200",
      responseDescription = "What was looked for")
  public Response get(@PathParam("id") UUID id) {
    UnmetDemand demand = demands.find(id);
    return ETags.changed(DemandView.of(demand), version(demand));
  }

  /** It changes once, when it is met. */
  private static long version(UnmetDemand demand) {
    return demand.metAt() == null ? 0 : 1;
  }

  @GET
  @Operation(
      operationId = "listUnmetDemand",
      summary = "List what was looked for in vain, newest first",
      description = "A partner sees its own.")
  public Page<DemandView> list(@Valid @BeanParam PageRequest page) {
    List<String> position = cursors.verify(LIST, Map.of(), page.cursor());
    DemandPosition before =
        position.isEmpty()
            ? null
            : new DemandPosition(Instant.parse(position.get(0)), UUID.fromString(position.get(1)));
    return Page.of(
        demands.page(before, page.limit() + 1),
        page.limit(),
        DemandView::of,
        last ->
            cursors.sign(
                LIST, Map.of(), List.of(last.occurredAt().toString(), last.id().toString())));
  }

  @GET
  @Path("/counts")
  @Operation(
      operationId = "countUnmetDemand",
      summary = "Count what was looked for in vain",
      description = "Of the whole care system, by reason and pathway. A year back by default.")
  public CountsView counts(
      @QueryParam("from") @Parameter(description = "First day") LocalDate from,
      @QueryParam("to") @Parameter(description = "Last day") LocalDate to) {
    LocalDate last = to == null ? Moment.today() : to;
    LocalDate first = from == null ? last.minusYears(1) : from;
    if (first.isAfter(last)) {
      throw Problems.invalid(
          new Violation("query.from", "ends-before-start", "The first day is after the last."));
    }
    return CountsView.of(
        scope.get().tenant(), first, last, demands.counts(start(first), start(last.plusDays(1))));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ENGLAND).toInstant();
  }
}
