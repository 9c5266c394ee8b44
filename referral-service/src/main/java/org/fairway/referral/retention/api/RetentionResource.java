package org.fairway.referral.retention.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;
import org.fairway.referral.retention.RecordKind;
import org.fairway.referral.retention.Retention;
import org.fairway.referral.retention.RetentionRule;
import org.fairway.referral.retention.RetentionRun;
import org.fairway.referral.retention.api.RetentionBodies.ChangeBody;
import org.fairway.referral.retention.api.RetentionBodies.RuleView;
import org.fairway.referral.retention.api.RetentionBodies.RunBody;
import org.fairway.referral.retention.api.RetentionBodies.RunView;
import org.fairway.referral.retention.api.RetentionBodies.ScheduleView;

@Path("/v1/retention")
@Tag(name = "Retention", description = "How long records are kept, and their end")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RetentionResource {

  private static final String LIST = "retention-runs";

  private final Retention retention;
  private final Pages pages;

  RetentionResource(Retention retention, Pages pages) {
    this.retention = retention;
    this.pages = pages;
  }

  @GET
  @Path("/rules")
  @Operation(
      operationId = "getRetentionSchedule",
      summary = "Show how long records are kept",
      description = "Each kind of record with its time and whether it is ended every night.")
  public ScheduleView rules() {
    return ScheduleView.of(retention.rules());
  }

  @GET
  @Path("/rules/{kind}")
  @Operation(
      operationId = "getRetentionRule",
      summary = "Show how long records of a kind are kept",
      description = "Its time, from which day it counts, and whether it is ended every night.")
  @APIResponseSchema(value = RuleView.class, responseCode = "200", responseDescription = "The rule")
  public Response rule(@PathParam("kind") RecordKind kind) {
    return answer(retention.rule(kind));
  }

  @PUT
  @Path("/rules/{kind}")
  @Operation(
      operationId = "changeRetentionRule",
      summary = "Change how long records of a kind are kept",
      description = "An active rule is kept every night. Try it first: runRetention with dryRun.")
  @APIResponseSchema(value = RuleView.class, responseCode = "200", responseDescription = "Changed")
  public Response change(
      @PathParam("kind") RecordKind kind,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ChangeBody body) {
    return answer(retention.change(kind, body.months(), body.active(), ifMatch));
  }

  private static Response answer(RetentionRule rule) {
    return ETags.changed(RuleView.of(rule), rule.version());
  }

  @POST
  @Path("/runs")
  @Idempotent
  @Operation(
      operationId = "runRetention",
      summary = "Look for records whose time is over, and end them",
      description =
          "With dryRun all kinds are looked at and nothing ends. Otherwise those with an active"
              + " rule end, unless a legal hold or a restriction keeps them; up to 500 of each"
              + " kind.")
  @APIResponseSchema(value = RunView.class, responseCode = "201", responseDescription = "Done")
  public Response run(@NotNull @Valid RunBody body) {
    RetentionRun run = retention.run(body.dryRun());
    return Created.at("/v1/retention/runs/" + run.id(), RunView.of(run), 0);
  }

  @GET
  @Path("/runs")
  @Operation(
      operationId = "listRetentionRuns",
      summary = "List runs of the schedule, newest first",
      description = "Those of every night and those that were asked for, dry runs among them.")
  public Page<RunView> runs(@Valid @BeanParam PageRequest page) {
    return pages.newestFirst(LIST, page, retention::page, last -> last.id(), RunView::of);
  }

  @GET
  @Path("/runs/{id}")
  @Operation(
      operationId = "getRetentionRun",
      summary = "Show what a run of the schedule did",
      description =
          "How many records of each kind were over their time, were ended, and were kept by a legal"
              + " hold or a restriction.")
  public RunView run(@PathParam("id") UUID id) {
    return RunView.of(retention.find(id));
  }
}
