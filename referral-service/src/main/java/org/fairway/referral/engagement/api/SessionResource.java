package org.fairway.referral.engagement.api;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;
import org.fairway.referral.engagement.SessionDetail;
import org.fairway.referral.engagement.Sessions;
import org.fairway.referral.engagement.api.SessionBodies.HoldBody;
import org.fairway.referral.engagement.api.SessionBodies.PlanBody;

@Path("/v1/sessions")
@Tag(name = "Engagement", description = "Sessions in the communities, their places and attendance")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

  private static final String LIST = "sessions";
  private static final String IF_MATCH = "If-Match";

  private final Sessions sessions;
  private final Pages pages;

  SessionResource(Sessions sessions, Pages pages) {
    this.sessions = sessions;
    this.pages = pages;
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "planSession",
      summary = "Plan a session",
      description = "Of the caller's organisation. One that has been may be entered afterwards.")
  @APIResponseSchema(
      value = SessionView.class,
      responseCode = "201",
      responseDescription = "Planned")
  public Response plan(@NotNull @Valid PlanBody body) {
    SessionDetail made = sessions.plan(body.toPlan());
    return Created.at(
        "/v1/sessions/" + made.session().id(), SessionView.of(made), made.session().version());
  }

  @GET
  @Operation(
      operationId = "listSessions",
      summary = "List sessions, newest first",
      description = "A partner sees its own, and those of the care system that are open.")
  public Page<SessionView> list(@BeanParam SessionQuery query, @Valid @BeanParam PageRequest page) {
    return pages.newestFirst(
        LIST,
        query.given(),
        page,
        (before, rows) -> sessions.page(query.filter(), before, rows),
        last -> last.session().id(),
        SessionView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getSession",
      summary = "Read a session",
      description = "With its places, and what the caller may do with it.")
  @APIResponseSchema(
      value = SessionView.class,
      responseCode = "200",
      responseDescription = "The session")
  public Response get(@PathParam("id") UUID id) {
    return shown(sessions.find(id));
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeSession",
      summary = "Change the plan of a session",
      description = "The whole plan anew. Places that are added go to those who wait.")
  @APIResponseSchema(
      value = SessionView.class,
      responseCode = "200",
      responseDescription = "Changed")
  @APIResponse(
      responseCode = "409",
      description = "Held or cancelled already, or more places are booked than there would be")
  @APIResponse(responseCode = "422", description = "The session ends before it begins")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @NotNull @Valid PlanBody body) {
    return shown(sessions.change(id, ifMatch, body.toPlan()));
  }

  @POST
  @Path("/{id}/hold")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "holdSession",
      summary = "Say that a session was held, and how many came",
      description = "Nothing changes any more but the attendance of bookings.")
  @APIResponseSchema(value = SessionView.class, responseCode = "200", responseDescription = "Held")
  @APIResponse(responseCode = "422", description = "Fewer than were marked as present")
  public Response hold(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @NotNull @Valid HoldBody body) {
    return shown(sessions.hold(id, ifMatch, body.invited(), body.attended()));
  }

  @POST
  @Path("/{id}/cancel")
  @Operation(
      operationId = "cancelSession",
      summary = "Call a session off",
      description = "Its bookings stay, for those who must be told.")
  @APIResponseSchema(
      value = SessionView.class,
      responseCode = "200",
      responseDescription = "Cancelled")
  public Response cancel(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch) {
    return shown(sessions.cancel(id, ifMatch));
  }

  private static Response shown(SessionDetail detail) {
    return ETags.changed(SessionView.of(detail), detail.session().version());
  }
}
